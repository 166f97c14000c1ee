using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Jobs;

/// <summary>One look ahead for each ticket, whatever happens to it, its rows and its processes.</summary>
public sealed class WarnJobTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private StoreBench bench = null!;
    private Guid id;

    public async Task InitializeAsync()
    {
        bench = await StoreBench.StartAsync(services =>
        {
            services.AddOptions<JobsOptions>();
            services.AddSingleton(new Leads([]));
            services.AddScoped<IJob, WarnJob>();
            foreach (var kind in (string[])[OutboxRows.NoticeKind, OutboxRows.RefreshCardsKind, OutboxRows.FileKind, OutboxRows.SyncKind])
            {
                services.AddSingleton<IJob>(new IdleJob(kind));
            }

            services.AddMetrics().AddSingleton<BotMeter>();
            services.AddSingleton<JobRunner>();
            services.AddSingleton<Dispatcher>();
            services.AddSingleton<FirstLooks>();
        });
        id = await bench.DoAsync<IServiceProvider, Guid>(async services =>
        {
            var draft = Samples.Draft() with { PartnerTenant = StoreBench.Partner, Impact = BusinessImpact.Moderate };
            services.GetRequiredService<SupportDb>().Drafts.Add(draft);
            return (await services.GetRequiredService<TicketDesk>().SubmitAsync(draft, Samples.Problem, Samples.Contact, Samples.Aiko, default)).Id;
        });
        await ChangeAsync((desk, ticket) => desk.ConfirmFiledAsync(ticket, new FilingOutcome.Accepted("2611230010000001", Samples.Now), default));
        await RunAsync();
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_filed_ticket_plans_its_first_look_at_half_of_the_time()
    {
        Assert.Equal(Samples.Now + (2 * Hour), (await FindAsync()).NoticePlannedFor);
        var look = Assert.Single(await WaitingAsync());
        Assert.Equal(Samples.Now + (2 * Hour), look.DueAt);
    }

    [Fact]
    public async Task A_change_plans_anew_and_the_former_look_is_void()
    {
        await ChangeAsync((desk, ticket) => desk.ChangeAsync(ticket, (changed, now) => changed.ChangeImpact(BusinessImpact.Minimal, desk.PromiseUnder(changed, BusinessImpact.Minimal), Samples.Aiko, now), default));
        Assert.Equal(Samples.Now + (4 * Hour), (await FindAsync()).NoticePlannedFor);

        await PassAsync(2 * Hour);
        Assert.Empty(await NoticesAsync());

        await PassAsync(2 * Hour);
        Assert.Equal([(ClockKind.FirstResponse, 0.5)], await NoticesAsync());
    }

    [Fact]
    public async Task A_change_that_moves_no_deadline_adds_no_look()
    {
        await ChangeAsync((desk, ticket) => desk.ChangeAsync(ticket, (changed, now) => changed.Note("Called back.", Samples.Aiko, now), default));

        Assert.Single(await WaitingAsync());
    }

    [Fact]
    public async Task The_answer_ends_the_looks_at_the_first_response()
    {
        await ChangeAsync((desk, ticket) => desk.ChangeAsync(ticket, (changed, now) => changed.Resolve(null, Samples.Aiko, now), default));
        Assert.Null((await FindAsync()).NoticePlannedFor);

        await PassAsync(20 * Hour);

        Assert.Empty(await NoticesAsync());
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task The_whole_ladder_comes_once_each_and_then_every_quarter()
    {
        for (var minutes = 0; minutes < 6 * 60; minutes += 6)
        {
            await PassAsync(TimeSpan.FromMinutes(6));
        }

        Assert.Equal([0.5, 0.75, 0.9, 1, 1.25, 1.5], (await NoticesAsync()).Select(notice => notice.Threshold));
        Assert.Single(await WaitingAsync());
    }

    [Fact]
    public async Task Two_replicas_with_the_same_look_warn_once()
    {
        var look = Assert.Single(await WaitingAsync());
        bench.Clock.Advance(2 * Hour);
        var due = await bench.DoAsync<TicketSearch, Ticket?>(search => search.FindAsync(id, default));
        await using var one = bench.Open();
        await using var other = bench.Open();
        List<AsyncServiceScope> replicas = [one, other];

        foreach (var replica in replicas)
        {
            var ticket = await replica.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(id, default);
            await replica.ServiceProvider.GetRequiredService<NoticeDesk>().LookAsync(ticket!, default);
        }

        await one.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync();
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync());
        await RunAsync();

        Assert.NotNull(due);
        Assert.Equal(look.DueAt, Samples.Now + (2 * Hour));
        Assert.Equal([(ClockKind.FirstResponse, 0.5)], await NoticesAsync());
        Assert.Equal(Samples.Now + (3 * Hour), (await FindAsync()).NoticePlannedFor);
    }

    [Fact]
    public async Task A_ticket_that_changes_while_it_is_looked_at_is_looked_at_again()
    {
        bench.Clock.Advance(2 * Hour);
        await using var slow = bench.Open();
        var seen = await slow.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(id, default);
        await slow.ServiceProvider.GetRequiredService<NoticeDesk>().LookAsync(seen!, default);
        await ChangeAsync((desk, ticket) => desk.ChangeAsync(ticket, (changed, now) => changed.MarkResponded(Samples.Aiko, now), default));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync());
        await RunAsync();

        Assert.DoesNotContain(await NoticesAsync(), notice => notice.Clock is ClockKind.FirstResponse);
    }

    [Fact]
    public async Task An_outage_of_the_bot_leaves_the_highest_only()
    {
        await PassAsync(5 * Hour);

        Assert.Equal([(ClockKind.FirstResponse, 1.25)], await NoticesAsync());
        Assert.Equal(Samples.Now + (6 * Hour), (await FindAsync()).NoticePlannedFor);
    }

    [Fact]
    public async Task A_ticket_of_an_earlier_version_gets_its_first_look_when_the_bot_starts()
    {
        await FileByEarlierVersionAsync();

        Assert.Equal(1, await bench.Get<FirstLooks>().PlanAsync(default));
        Assert.Equal(0, await bench.Get<FirstLooks>().PlanAsync(default));

        Assert.Equal(Samples.Now + (2 * Hour), (await FindAsync()).NoticePlannedFor);
        Assert.Single(await WaitingAsync());
    }

    [Fact]
    public async Task A_ticket_that_has_nothing_to_come_is_not_looked_at_at_each_start()
    {
        await ChangeAsync((desk, ticket) => desk.ChangeAsync(ticket, (changed, now) => changed.Resolve(null, Samples.Aiko, now), default));
        Assert.Null((await FindAsync()).NoticePlannedFor);
        Assert.Equal(0, await bench.Get<FirstLooks>().PlanAsync(default));

        await FileByEarlierVersionAsync();

        Assert.Equal(1, await bench.Get<FirstLooks>().PlanAsync(default));
        Assert.Equal(0, await bench.Get<FirstLooks>().PlanAsync(default));
    }

    [Fact]
    public async Task More_tickets_than_are_found_at_a_time_all_get_their_first_look()
    {
        await bench.DoAsync<IServiceProvider>(async services =>
        {
            for (var more = 0; more < FirstLooks.Batch; more++)
            {
                var draft = Samples.Draft() with { Id = Guid.NewGuid(), PartnerTenant = StoreBench.Partner, PersonId = $"{more}" };
                services.GetRequiredService<SupportDb>().Drafts.Add(draft);
                var ticket = await services.GetRequiredService<TicketDesk>().SubmitAsync(draft, Samples.Problem, Samples.Contact, Samples.Aiko, default);
                ticket.File($"{more}", Samples.Now, services.GetRequiredService<TicketDesk>().PromiseFrom(ticket, Samples.Now));
            }
        });

        Assert.Equal(FirstLooks.Batch, await bench.Get<FirstLooks>().PlanAsync(default));
        await FileByEarlierVersionAsync();
        Assert.Equal(FirstLooks.Batch + 1, await bench.Get<FirstLooks>().PlanAsync(default));
        Assert.Equal(FirstLooks.Batch + 1, (await WaitingAsync()).Count);
    }

    /// <summary>What is there looks as if a version had made it that knew of no notices.</summary>
    private Task FileByEarlierVersionAsync() => bench.DoAsync<SupportDb>(async db =>
    {
        foreach (var ticket in await db.Tickets.ToListAsync())
        {
            db.Entry(ticket).Property(one => one.NoticePlannedFor).CurrentValue = null;
            db.Entry(ticket).Property(one => one.HasNoticePlan).CurrentValue = false;
        }

        db.Outbox.RemoveRange(await db.Outbox.Where(row => row.Kind == OutboxRows.WarnKind).ToListAsync());
    });

    private Task ChangeAsync(Func<TicketDesk, Ticket, Task> change) => bench.DoAsync<IServiceProvider>(async services =>
        await change(services.GetRequiredService<TicketDesk>(), (await services.GetRequiredService<TicketSearch>().FindAsync(id, default))!));

    private async Task<Ticket> FindAsync() => (await bench.DoAsync<TicketSearch, Ticket?>(search => search.FindAsync(id, default)))!;

    private async Task PassAsync(TimeSpan time)
    {
        bench.Clock.Advance(time);
        await RunAsync();
    }

    private Task<int> RunAsync() => bench.Get<Dispatcher>().RunDueAsync(default);

    private async Task<List<OutboxRow>> WaitingAsync() => (await bench.OutboxAsync()).FindAll(row => row is { Kind: OutboxRows.WarnKind, State: OutboxState.Waiting });

    private async Task<List<(ClockKind Clock, double Threshold)>> NoticesAsync() => [.. (await bench.OutboxAsync())
        .Where(row => row.Kind == OutboxRows.NoticeKind)
        .Select(row => row.Peek<NoticeOrder>()!)
        .Select(order => (order.Clock, order.Threshold))];
}
