using System.Net;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Outages;

/// <summary>The disk of the SQLite store is full, at the worst moments, and then there is room again.</summary>
public sealed class FullDiskTests : IAsyncLifetime, IDisposable
{
    private readonly FullDisk disk = new();
    private readonly TestStore store = new(StorageOptions.Sqlite);
    private BotUnderTest bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync(_ => [], disk.Register, store);
        bot.ExpectsWarnings = true;
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task People_and_probes_are_told_that_it_is_full_and_the_conversation_goes_on_where_it_was()
    {
        await bot.SayAllAsync([.. AzureTicketScript.ToSummary.Take(4).Select(line => line.Said)]);
        await disk.FillAsync(store);

        var first = await bot.SayAsync("B");
        var second = await bot.SayAsync("B");
        var readiness = await bot.ReadinessAsync();
        disk.MakeRoom();
        await bot.BecomeReadyAsync();

        Assert.All([first, second], told => Assert.Contains("My storage is full", told.VisibleText));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the store is full: make room on its disk"), readiness);
        Assert.Contains(bot.Warnings, line => line.Contains(Reference(first), StringComparison.Ordinal));
        Assert.Equal(1, bot.Warnings.Count("The store is full"));
        foreach (var line in AzureTicketScript.ToSummary.Skip(4).Append(AzureTicketScript.Submit))
        {
            Assert.Contains(line.Asked, (await bot.SayAsync(line.Said)).VisibleText);
        }

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Filed, awaiting first response", StringComparison.Ordinal));
        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(store, bot.Agent.Name));
    }

    [Fact]
    public async Task A_message_whose_delivery_can_not_be_saved_is_not_sent_again_and_again()
    {
        await bot.SayAsync("help");
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.DelayAnswer(gate).When(request => request.Body.Contains("Handed over", StringComparison.Ordinal)));

        // What is remembered of it takes a page of its own.
        var row = await bot.QueueAsync("Handed over to you", subject: new string('s', 6000));
        await gate.Reached;
        await disk.FillAsync(store);
        gate.Open();
        await bot.PassTimeUntilAsync(async () => (await bot.ReadinessAsync()).Store.Contains("full", StringComparison.Ordinal), "Nobody notices.");
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await bot.PassTimeUntilAsync(() => Task.FromResult(bot.Clock.GetUtcNow() > BotUnderTest.Start.AddMinutes(6)), "Time stands still.");
        var postsMeanwhile = bot.Posts("Handed over");
        disk.MakeRoom();
        await bot.BecomeReadyAsync();
        await bot.UntilDoneAsync(row);

        Assert.Equal((1, 1), (postsMeanwhile, bot.Posts("Handed over")));
        Assert.Equal(0, (await bot.RowAsync(row)).Attempts);
        Assert.Equal(1, bot.Warnings.Count("The store is full"));
    }

    [Fact]
    public async Task A_ticket_whose_filing_can_not_be_saved_is_filed_once_and_shown_when_there_is_room()
    {
        await bot.SayAllAsync([.. AzureTicketScript.ToSummary.Select(line => line.Said)]);
        bot.Set("Connectors:Embedded:Fault", "HangAfterFiling");
        await bot.SayAsync("submit");
        await bot.PassTimeUntilAsync(async () => await TicketsEverywhere.CountAtBackendAsync(store, bot.Agent.Name) == 1, "Nothing is filed.");
        await disk.FillAsync(store);
        bot.Set("Connectors:Embedded:Fault", "None");

        await bot.PassTimeUntilAsync(async () => (await bot.ReadinessAsync()).Store.Contains("full", StringComparison.Ordinal), "Nobody notices.");
        Assert.DoesNotContain(bot.Chat.Messages, message => message.VisibleText.Contains("Filed, awaiting", StringComparison.Ordinal));
        disk.MakeRoom();
        await bot.PassTimeUntilAsync(
            () => Task.FromResult(bot.Chat.Messages.Any(message => message.VisibleText.Contains("CSP-1 · Filed, awaiting", StringComparison.Ordinal))), "It is not shown.");

        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(store, bot.Agent.Name));
        Assert.Equal(0, await store.CountAsync("SELECT COUNT(*) FROM \"Outbox\" WHERE \"State\" = 'Parked'"));
    }

    private static string Reference(BotMessage apology) => System.Text.RegularExpressions.Regex.Match(apology.VisibleText, "[0-9a-f]{12}").Value;
}
