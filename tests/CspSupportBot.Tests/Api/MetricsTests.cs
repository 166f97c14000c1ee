using System.Diagnostics.Metrics;
using System.Text;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Jobs;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Conversations;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace CspSupportBot.Tests.Api;

/// <summary>What the operator can watch, and that it reaches a collector.</summary>
public sealed class MetricsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_turn_is_counted_with_what_became_of_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var turns = Collect<double>(bot, BotMeter.TurnDuration);

        await bot.SayAsync("help");

        await turns.WaitForMeasurementsAsync(1, Patience);
        var turn = turns.GetMeasurementSnapshot().Single();
        Assert.Equal(("message", "done"), (turn.Tags["type"], turn.Tags["outcome"]));
    }

    [Fact]
    public async Task A_filing_that_is_given_up_is_counted_as_parked_and_shows_in_the_gauge()
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Fail"), ("Jobs:MaxAttempts", "1"));
        bot.ExpectsWarnings = true;
        using var jobs = Collect<double>(bot, BotMeter.JobDuration);
        using var parked = Collect<long>(bot, BotMeter.WorkParked);
        await bot.GoToAsync("summary");
        await bot.SayAsync("submit");
        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("could not be reached", StringComparison.Ordinal));

        Assert.Contains(jobs.GetMeasurementSnapshot(), job => (job.Tags["kind"], job.Tags["outcome"]) is (OutboxRows.FileKind, "parked"));
        Assert.Equal(1, await WatchAsync(bot, parked, known => known == 1));
    }

    [Fact]
    public async Task Work_that_nobody_does_shows_how_late_it_is()
    {
        await using var bot = await BotUnderTest.StartAsync();
        using var lag = Collect<double>(bot, BotMeter.WorkLag);
        await bot.StopDispatcherAsync();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
            db.Outbox.Add(new OutboxRow { PartnerTenant = "p", Lane = "l", Kind = "k", Payload = "", DueAt = BotUnderTest.Start });
            await db.SaveChangesAsync();
        }

        Assert.Equal(WorkWatch.Interval.TotalSeconds, await WatchAsync(bot, lag, known => known > 0));
    }

    [Fact]
    public async Task A_message_that_may_have_come_before_is_counted()
    {
        await using var bot = await BotUnderTest.StartAsync(("Jobs:PollInterval", "00:00:00.1"));
        bot.ExpectsWarnings = true;
        using var repeats = Collect<long>(bot, BotMeter.MessageRepeats);
        bot.Teams.Faults.Add(Fault.BadGatewayAfterDelivery().When(request => request.IsMessage));

        await bot.Chat.SayAsync("help");
        bot.Clock.Advance(TimeSpan.FromMinutes(1));

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("may have reached you already", StringComparison.Ordinal));
        await repeats.WaitForMeasurementsAsync(1, Patience);
        Assert.Equal(1, repeats.GetMeasurementSnapshot().EvaluateAsCounter());
    }

    [Fact]
    public async Task Metrics_reach_the_collector_that_the_operator_names()
    {
        await using var collector = await Collector.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_METRIC_EXPORT_INTERVAL", "100"));

        await bot.SayAsync("help");

        await collector.WaitForAsync([BotMeter.TurnDuration, BotMeter.WorkParked, BotMeter.WorkLag, "csp-support-bot"]);
    }

    private static MetricCollector<T> Collect<T>(BotUnderTest bot, string instrument)
        where T : struct => new(bot.Services.GetRequiredService<IMeterFactory>(), BotMeter.Name, instrument, bot.Clock);

    /// <summary>Lets time pass until the next look at the queue has been taken; what the gauge tells then.</summary>
    private static async Task<T> WatchAsync<T>(BotUnderTest bot, MetricCollector<T> gauge, Func<T, bool> isNew)
        where T : struct
    {
        bot.Clock.Advance(WorkWatch.Interval);
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            gauge.RecordObservableInstruments();
            if (gauge.LastMeasurement is { Value: var value } && isNew(value))
            {
                return value;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Takes what an exporter posts.</summary>
    private sealed class Collector(WebApplication web) : IAsyncDisposable
    {
        private readonly StringBuilder received = new();

        public string Address => web.Urls.Single();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            await collector.RunAsync();
            return collector;
        }

        public async Task WaitForAsync(string[] names)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (!names.All(Has))
            {
                await Task.Delay(20, patience.Token);
            }
        }

        public ValueTask DisposeAsync() => web.DisposeAsync();

        private async Task RunAsync()
        {
            web.MapPost("/v1/metrics", async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body, Encoding.Latin1);
                var body = await reader.ReadToEndAsync();
                lock (received)
                {
                    received.Append(body);
                }
            });
            await web.StartAsync();
        }

        private bool Has(string name)
        {
            lock (received)
            {
                return received.ToString().Contains(name, StringComparison.Ordinal);
            }
        }
    }
}
