using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Tests.Jobs;

/// <summary>Filing from a store that was restored from a backup: what was sent since then, nobody here knows of.</summary>
public sealed class RestoredFilingTests
{
    [Fact]
    public async Task A_ticket_that_was_filed_after_the_backup_is_found_and_not_filed_again()
    {
        await using var bench = await LiveJobsBench.StartAsync(follows: false);
        var ticket = await bench.SubmitAsync();
        await bench.DoAsync<SupportBackends>(ticket.Id, async (backends, sent) => Assert.IsNotType<FilingOutcome.Failed>(await backends.Of(sent)!.FileAsync(sent, default)));
        await bench.DoAsync<Restoration>(ticket.Id, async (restoration, _) => await restoration.AdoptAsync(default));

        Assert.True(await bench.SettleAsync(() => bench.RunAsync()));

        Assert.Equal(TicketState.Filed, (await bench.FindAsync(ticket.Id)).State);
        Assert.Single(bench.Azure.Arm.Tickets, one => one.Name == ticket.BackendName);
        Assert.Single(bench.Azure.Arm.Requests, request => request.Method == "PUT");
    }
}
