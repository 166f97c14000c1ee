using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Desk;

public sealed class TicketDeskTests : IAsyncLifetime
{
    private StoreBench bench = null!;

    public async Task InitializeAsync() => bench = await StoreBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Submitting_makes_a_ticket_of_the_draft_and_queues_its_filing()
    {
        var ticket = await SubmitAsync("conversation 1");

        Assert.Equal((1, TicketState.Filing), (ticket.Number, ticket.State));
        Assert.Null(await bench.DoAsync<DraftDesk, TicketDraft?>(drafts => drafts.FindAsync("conversation 1", Samples.Aiko.Id, default)));
        Assert.Equal(OutboxRows.FileKind, Assert.Single(await bench.OutboxAsync()).Kind);
    }

    [Fact]
    public async Task Numbers_count_up_for_each_partner()
    {
        long[] own = [(await SubmitAsync("1")).Number, (await SubmitAsync("2")).Number];

        Assert.Equal([1, 2], own);
        Assert.Equal(1, (await SubmitAsync("1", partner: "another partner")).Number);
    }

    [Fact]
    public async Task Filing_starts_the_clock_by_impact_and_brings_the_card_up_to_date()
    {
        var ticket = await SubmitAsync("conversation 1");

        await ConfirmAsync(ticket, Samples.Now);

        var filed = await bench.DoAsync<TicketSearch, Ticket?>(search => search.FindAsync(ticket.Id, default));
        Assert.Equal((TicketState.Filed, Samples.Now.AddHours(2)), (filed!.State, filed.FirstResponseDue));
        Assert.Equal(OutboxRows.RefreshCardsKind, (await bench.OutboxAsync())[^1].Kind);
    }

    [Theory]
    [InlineData("en-us", RequestKind.BreakFix, "2026-11-23T09:40:00Z")]
    [InlineData("ja-jp", RequestKind.BreakFix, "2026-11-24T02:00:00Z")]
    [InlineData("fr-fr", RequestKind.BreakFix, "2026-11-23T10:00:00Z")]
    [InlineData("fr-fr", RequestKind.Billing, "2026-11-24T08:00:00Z")]
    public async Task The_deadline_is_that_of_the_kind_and_the_language(string language, RequestKind kind, string due)
    {
        // Monday 16:40 in Tokyo, a holiday there, and 8:40 in Paris.
        var ticket = await SubmitAsync("conversation 1", draft: Samples.Draft() with { SupportLanguage = language, Kind = kind });

        await ConfirmAsync(ticket, Samples.Now);

        var filed = await bench.DoAsync<TicketSearch, Ticket?>(search => search.FindAsync(ticket.Id, default));
        Assert.Equal(DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture), filed!.FirstResponseDue);
        Assert.Equal(filed.FirstResponseDue, await bench.DoAsync<TicketDesk, DateTimeOffset?>(desk => Task.FromResult(desk.PromiseOn(filed)?.DueAt)));
        Assert.Equal(filed.FirstResponseDue, await bench.DoAsync<TicketDesk, DateTimeOffset?>(desk => Task.FromResult(desk.PromiseFrom(filed, Samples.Now)?.DueAt)));
        Assert.Equal(bench.Get<SlaPolicy>().Version, filed.PolicyVersion);
    }

    [Fact]
    public async Task A_ticket_about_a_marketplace_product_has_no_deadline()
    {
        var ticket = Ticket.Refer(Samples.Draft() with { Family = ProductFamily.Marketplace }, Samples.ByVendor, new TicketNumber(1), Samples.Aiko, Samples.Now);

        Assert.Null(await bench.DoAsync<TicketDesk, Promise?>(desk => Task.FromResult(desk.PromiseFrom(ticket, Samples.Now))));
        Assert.Null(await bench.DoAsync<TicketDesk, Promise?>(desk => Task.FromResult(desk.PromiseUnder(ticket, BusinessImpact.Critical))));
    }

    [Fact]
    public async Task A_persons_tickets_are_those_due_next_first_and_those_without_a_deadline_last()
    {
        var filing = await SubmitAsync("1");
        var late = await SubmitAsync("2");
        var soon = await SubmitAsync("3");
        await ConfirmAsync(late, Samples.Now.AddHours(5));
        await ConfirmAsync(soon, Samples.Now);

        var page = await bench.DoAsync<TicketSearch, TicketPage>(search => search.OwnedAsync(Samples.Aiko.Id, 2, default));

        Assert.Equal([soon.Number, late.Number], page.Tickets.Select(ticket => ticket.Number));
        Assert.Equal(3, page.Total);
        Assert.Equal(0, (await bench.DoAsync<TicketSearch, TicketPage>(search => search.OwnedAsync("somebody else", 2, default))).Total);
        Assert.Equal(filing.Id, (await bench.DoAsync<TicketSearch, Ticket?>(search => search.FindLatestAsync("1", Samples.Aiko.Id, default)))!.Id);
    }

    private async Task ConfirmAsync(Ticket ticket, DateTimeOffset acceptedAt)
    {
        await using var scope = bench.Open();
        var found = await scope.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(new TicketNumber(ticket.Number), default);
        await scope.ServiceProvider.GetRequiredService<TicketDesk>().ConfirmFiledAsync(found!, new FilingOutcome.Accepted("2611", acceptedAt), default);
        await scope.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync();
    }

    private async Task<Ticket> SubmitAsync(string conversation, string partner = StoreBench.Partner, TicketDraft? draft = null)
    {
        await using var scope = bench.Open(partner);
        var drafts = scope.ServiceProvider.GetRequiredService<DraftDesk>();
        var open = await drafts.OpenAsync(conversation, Samples.Aiko.Id, default);
        drafts.Keep((draft ?? Samples.Draft()) with { Id = open.Id, PartnerTenant = partner, ConversationId = conversation });
        var ticket = await scope.ServiceProvider.GetRequiredService<TicketDesk>().SubmitAsync(
            await drafts.OpenAsync(conversation, Samples.Aiko.Id, default), Samples.Problem, Samples.Contact, Samples.Aiko, default);
        await scope.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync();
        return ticket;
    }
}
