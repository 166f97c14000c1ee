using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Api;

public sealed class HealthTests
{
    private static readonly Uri Live = new("/health/live", UriKind.Relative);
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task A_started_bot_is_live_and_ready()
    {
        await using var bot = await BotUnderTest.StartAsync();

        using var live = await bot.Http.GetAsync(Live);
        var ready = JsonNode.Parse(await bot.Http.GetStringAsync(Ready))!;

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(("ok", 0, true), (ready["store"]!.ToString(), ready["parkedWork"]!.GetValue<int>(), ready["isReady"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Parked_work_is_reported_and_the_bot_stays_ready()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
            db.Outbox.Add(new OutboxRow { PartnerTenant = "p", Lane = "l", Kind = "k", Payload = "", DueAt = Samples.Now, State = OutboxState.Parked });
            await db.SaveChangesAsync();
        }

        using var ready = await bot.Http.GetAsync(Ready);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("\"parkedWork\":1", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Work_that_nobody_does_makes_the_bot_unready_and_says_how_late_it_is()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.StopDispatcherAsync();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
            db.Outbox.Add(new OutboxRow { PartnerTenant = "p", Lane = "l", Kind = "k", Payload = "", DueAt = BotUnderTest.Start });
            await db.SaveChangesAsync();
        }

        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        using var inTime = await bot.Http.GetAsync(Ready);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        using var late = await bot.Http.GetAsync(Ready);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (inTime.StatusCode, late.StatusCode));
        Assert.Contains("\"lag\":\"00:06:00\"", await late.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_store_that_can_not_work_makes_the_bot_unready_but_not_dead()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.ExpectsWarnings = true;
        await bot.Store.ExecuteAsync("DELETE FROM \"__EFMigrationsHistory\"");

        using var live = await bot.Http.GetAsync(Live);
        using var ready = await bot.Http.GetAsync(Ready);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("schema", await ready.Content.ReadAsStringAsync());
    }
}
