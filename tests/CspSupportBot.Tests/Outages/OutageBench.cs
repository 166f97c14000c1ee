using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Outages;

/// <summary>What the tests of an outage of the store do and look at, whichever store it is.</summary>
internal static class OutageBench
{
    private const int MostLooks = 500;

    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    /// <summary>What `GET /health/ready` says of the store, with the status.</summary>
    public static async Task<(HttpStatusCode Status, string Store)> ReadinessAsync(this BotUnderTest bot)
    {
        using var answer = await bot.Http.GetAsync(Ready);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["store"]!.ToString());
    }

    /// <summary>Lets time pass, a second at a look, until this holds.</summary>
    public static async Task PassTimeUntilAsync(this BotUnderTest bot, Func<Task<bool>> holds, string what)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (await holds())
            {
                return;
            }

            bot.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        Assert.Fail($"{what}\n{string.Join('\n', bot.LogLines)}");
    }

    public static Task BecomeReadyAsync(this BotUnderTest bot) =>
        bot.PassTimeUntilAsync(async () => (await bot.ReadinessAsync()).Status == HttpStatusCode.OK, "The bot does not become ready.");

    /// <summary>Queues a message to the agent that nobody asked for; returns its row's id.</summary>
    public static async Task<long> QueueAsync(this BotUnderTest bot, string text, string? subject = null)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(bot.Teams.TenantId.ToString());
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        var row = OutboxRows.Deliver(
            bot.Teams.TenantId.ToString(), bot.Chat.Id, new OutgoingMessage(text, null, null, subject, Replaces: null), bot.Clock.GetUtcNow());
        db.Outbox.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    public static async Task<OutboxRow> RowAsync(this BotUnderTest bot, long id)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SupportDb>().Outbox.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    public static Task UntilDoneAsync(this BotUnderTest bot, long id) =>
        bot.PassTimeUntilAsync(async () => (await bot.RowAsync(id)).State == OutboxState.Done, "The work is not done.");

    /// <summary>Lets time pass until nothing waits.</summary>
    public static Task UntilQuietAsync(this BotUnderTest bot) => bot.PassTimeUntilAsync(
        async () => await bot.Store.CountAsync("SELECT COUNT(*) FROM \"Outbox\" WHERE \"State\" = 'Waiting' AND \"Kind\" <> 'warn'") == 0, "Work is left.");

    /// <summary>How often Teams was asked to show this.</summary>
    public static int Posts(this BotUnderTest bot, string text) =>
        bot.Teams.Requests.Count(request => request.IsMessage && request.Body.Contains(text, StringComparison.Ordinal));

    public static int Count(this IReadOnlyList<string> warnings, string text) => warnings.Count(line => line.Contains(text, StringComparison.Ordinal));
}
