using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Desk;

public sealed class DraftDeskTests : IAsyncLifetime
{
    private StoreBench bench = null!;

    public async Task InitializeAsync() => bench = await StoreBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Each_person_has_one_draft_in_each_conversation()
    {
        var drafts = new List<TicketDraft>();
        foreach (var (conversation, person) in ((string, string)[])[("1", "aiko"), ("1", "aiko"), ("2", "aiko"), ("1", "ben")])
        {
            drafts.Add(await bench.DoAsync<DraftDesk, TicketDraft>(desk => desk.OpenAsync(conversation, person, default)));
        }

        Assert.Equal(3, drafts.DistinctBy(draft => draft.Id).Count());
        Assert.Equal(drafts[0].Id, drafts[1].Id);
    }

    [Fact]
    public async Task An_answer_is_kept_and_a_dropped_draft_is_gone()
    {
        await bench.DoAsync<DraftDesk>(async desk => desk.Keep(await desk.OpenAsync("1", "aiko", default) with { Title = "VPN is down" }));
        Assert.Equal("VPN is down", (await FindAsync())?.Title);

        await bench.DoAsync<DraftDesk>(async desk => desk.Discard((await desk.FindAsync("1", "aiko", default))!));
        Assert.Null(await FindAsync());
    }

    private Task<TicketDraft?> FindAsync() => bench.DoAsync<DraftDesk, TicketDraft?>(desk => desk.FindAsync("1", "aiko", default));
}
