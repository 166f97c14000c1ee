using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Simulators.Databases;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace CspSupportBot.Tests.Outages;

/// <summary>The PostgreSQL database is gone for a while, at the worst moments: nothing is lost, nothing is doubled, and nobody restarts the bot.</summary>
public sealed class LostDatabaseTests
{
    [PostgresFact]
    public async Task People_and_probes_are_told_and_the_conversation_goes_on_where_it_was()
    {
        await using var outage = await Outage.StartAsync();
        var bot = outage.Bot;
        await bot.SayAllAsync([.. AzureTicketScript.ToSummary.Take(4).Select(line => line.Said)]);
        outage.Wire.Cut();

        var apology = await bot.SayAsync("B");
        var readiness = await bot.ReadinessAsync();
        await bot.PassTimeUntilAsync(() => Task.FromResult(bot.Clock.GetUtcNow() > BotUnderTest.Start.AddMinutes(1)), "Time stands still.");
        var warningsOfAMinute = bot.Warnings.Count;
        outage.Wire.Mend();
        await bot.BecomeReadyAsync();

        Assert.Contains("I can't reach my records", apology.VisibleText);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "the store can't be reached"), readiness);
        Assert.InRange(warningsOfAMinute, 1, 4);
        foreach (var line in AzureTicketScript.ToSummary.Skip(4).Append(AzureTicketScript.Submit))
        {
            Assert.Contains(line.Asked, (await bot.SayAsync(line.Said)).VisibleText);
        }

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Filed, awaiting first response", StringComparison.Ordinal));
        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(bot.Store, bot.Agent.Name));
        Assert.Equal(1, bot.Warnings.Count("The store can't be reached"));
    }

    [PostgresFact]
    public async Task A_turn_that_loses_the_database_before_it_is_saved_has_done_nothing_and_its_repetition_does_it_once()
    {
        HeldCustomers customers = new();
        await using var outage = await Outage.StartAsync(customers.Register);
        var bot = outage.Bot;
        await bot.SayAsync("new ticket");
        var sending = bot.Chat.SayAsync("Contoso Ltd");
        await customers.Reached;
        outage.Wire.Cut();
        customers.Open();

        var delivery = await sending;
        var apology = await bot.Chat.WaitForReplyAsync(delivery, message => message.Sequence > delivery.SentAfter);
        outage.Wire.Mend();
        await bot.BecomeReadyAsync();

        // Teams may deliver once more by itself what the person is asked to send again.
        var messages = bot.Chat.Messages.Count;
        Assert.True((await bot.Chat.RedeliverAsync(delivery)).IsAccepted);
        var answer = await bot.SayAsync("Contoso Ltd");

        Assert.Contains("I can't reach my records", apology.VisibleText);
        Assert.Contains("Which product family", answer.VisibleText);
        Assert.Equal(messages + 1, bot.Chat.Messages.Count);
    }

    [PostgresFact]
    public async Task A_message_that_Teams_took_while_the_database_was_away_is_not_sent_again()
    {
        await using var outage = await Outage.StartAsync();
        var bot = outage.Bot;
        await bot.SayAsync("help");
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.DelayAnswer(gate).When(request => request.Body.Contains("Handed over", StringComparison.Ordinal)));
        var row = await bot.QueueAsync("Handed over to you");
        await gate.Reached;
        outage.Wire.Cut();
        gate.Open();
        await outage.WaitForUnsavedJobAsync();

        outage.Wire.Mend();
        await bot.BecomeReadyAsync();
        await bot.UntilDoneAsync(row);

        Assert.Equal((1, 0), (bot.Posts("Handed over"), (await bot.RowAsync(row)).Attempts));
    }

    [PostgresFact]
    public async Task A_reply_that_Teams_took_while_the_database_was_away_is_not_sent_again()
    {
        await using var outage = await Outage.StartAsync();
        var bot = outage.Bot;
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.DelayAnswer(gate).When(request => request.IsMessage));
        var sending = bot.Chat.SayAsync("new ticket");
        await gate.Reached;
        outage.Wire.Cut();
        gate.Open();

        Assert.True((await sending).IsAccepted);
        outage.Wire.Mend();
        await bot.UntilQuietAsync();

        Assert.Single(bot.Chat.Messages);
        Assert.Contains("Which product family", (await bot.SayAsync("Contoso Ltd")).VisibleText);
    }

    [PostgresFact]
    public async Task A_ticket_whose_filing_loses_the_database_is_filed_once()
    {
        await using var outage = await Outage.StartAsync();
        var bot = outage.Bot;
        await bot.SayAllAsync([.. AzureTicketScript.ToSummary.Select(line => line.Said)]);
        bot.Set("Connectors:Embedded:Fault", "HangAfterFiling");
        await bot.SayAsync("submit");
        await bot.PassTimeUntilAsync(async () => await TicketsEverywhere.CountAtBackendAsync(bot.Store, bot.Agent.Name) == 1, "Nothing is filed.");
        outage.Wire.Cut();
        bot.Set("Connectors:Embedded:Fault", "None");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        await outage.WaitForUnsavedJobAsync();
        outage.Wire.Mend();
        await bot.PassTimeUntilAsync(
            () => Task.FromResult(bot.Chat.Messages.Any(message => message.VisibleText.Contains("CSP-1 · Filed, awaiting", StringComparison.Ordinal))), "It is not shown.");

        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(bot.Store, bot.Agent.Name));
        Assert.Equal(0, await bot.Store.CountAsync("SELECT COUNT(*) FROM \"Outbox\" WHERE \"State\" = 'Parked'"));
    }

    [PostgresFact]
    public async Task A_click_that_could_not_be_saved_is_done_when_Teams_repeats_it()
    {
        CuttingBot clicked = new();
        await using var outage = await Outage.StartAsync(services => services.AddScoped<IBot>(_ => clicked));
        clicked.Act = outage.Wire.Cut;

        var failed = await outage.Bot.Chat.InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "save" } });
        clicked.Act = () => { };
        outage.Wire.Mend();
        await outage.Bot.BecomeReadyAsync();
        var repeated = await outage.Bot.Chat.RedeliverAsync(failed);
        await outage.Bot.Chat.RedeliverAsync(failed);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (failed.Status, repeated.Status));
        Assert.Equal(2, clicked.Actions);
    }

    [PostgresFact]
    public async Task Who_speaks_first_after_a_restart_of_the_database_that_nobody_noticed_is_answered()
    {
        await using var outage = await Outage.StartAsync();
        await outage.Bot.SayAsync("new ticket");
        outage.Wire.Cut();
        outage.Wire.Mend();

        Assert.Contains("Which product family", (await outage.Bot.SayAsync("Contoso Ltd")).VisibleText);
    }

    [PostgresFact]
    public async Task Replicas_wake_each_other_again_when_the_database_is_back()
    {
        await using var outage = await Outage.StartAsync();
        var bot = outage.Bot;
        await bot.SayAsync("help");
        outage.Wire.Cut();
        await bot.PassTimeUntilAsync(async () => (await bot.ReadinessAsync()).Status != HttpStatusCode.OK, "Nobody notices.");
        outage.Wire.Mend();
        await bot.BecomeReadyAsync();
        await bot.PassTimeUntilAsync(
            async () => await bot.Store.CountAsync("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'") > 0, "Nobody listens.");
        await bot.AdvanceAtRestAsync(TimeSpan.Zero);

        // Another replica has saved work; the clock stands still, so no regular look finds it.
        await bot.Store.ExecuteAsync(
            $"""
            INSERT INTO "Outbox" ("PartnerTenant", "Lane", "Kind", "Payload", "DueAt", "State", "Attempts", "Starts")
            VALUES ('{bot.Teams.TenantId}', '{bot.Chat.Id}', 'deliver', '{Payload(bot)}', '2026-11-23', 'Waiting', 0, 0);
            NOTIFY csp_support_bot_outbox;
            """);

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("From the other replica", StringComparison.Ordinal));
    }

    private static string Payload(BotUnderTest bot) => System.Text.Json.JsonSerializer.Serialize(
        new CspSupportBot.Storage.Delivery(bot.Chat.Id, new OutgoingMessage("From the other replica", null, null, null, null)));

    private sealed class CuttingBot : TeamsActivityHandler
    {
        public Action Act { get; set; } = () => { };

        public int Actions { get; private set; }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Actions++;
            Act();
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "done" });
        }
    }

    /// <summary>A bot whose way to its database can be cut.</summary>
    private sealed class Outage : IAsyncDisposable
    {
        private readonly TestStore store = new(StorageOptions.Postgres);

        private Outage() => Wire = new DatabaseRelay(store.ConnectionString);

        public DatabaseRelay Wire { get; }

        public BotUnderTest Bot { get; private set; } = null!;

        public static async Task<Outage> StartAsync(Action<IServiceCollection>? services = null)
        {
            Outage outage = new();
            outage.Bot = await BotUnderTest.StartAsync(_ => [("ConnectionStrings:Support", outage.Wire.ConnectionString)], services, outage.store);
            outage.Bot.ExpectsWarnings = true;
            return outage;
        }

        /// <summary>Waits until a piece of work has ended without its outcome being saved.</summary>
        public async Task WaitForUnsavedJobAsync()
        {
            using var jobs = new MetricCollector<double>(Bot.Services.GetRequiredService<IMeterFactory>(), BotMeter.Name, BotMeter.JobDuration);
            await jobs.WaitForMeasurementsAsync(1, TeamsChannelSimulator.DefaultTimeout);
            Assert.Equal("stopped", jobs.GetMeasurementSnapshot()[0].Tags["outcome"]);
        }

        public async ValueTask DisposeAsync()
        {
            Wire.Mend();
            await Bot.DisposeAsync();
            Wire.Dispose();
            store.Dispose();
        }
    }
}
