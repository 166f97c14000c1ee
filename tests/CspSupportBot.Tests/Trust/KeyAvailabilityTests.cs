using System.Net;
using CspSupportBot.Simulators.Identity;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Trust;

/// <summary>What becomes of messages while the channel's keys are away, or change.</summary>
public sealed class KeyAvailabilityTests
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task Messages_flow_while_the_keys_can_not_be_fetched_again()
    {
        await using var trusting = await TrustingBot.StartAsync();
        trusting.Bot.ExpectsWarnings = true;
        await trusting.Bot.SayAsync("help");
        trusting.Tokens.IsDown = true;

        trusting.Bot.Clock.Advance(TimeSpan.FromDays(3));
        var first = await trusting.Bot.Chat.SayAsync("help");
        trusting.Bot.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await trusting.Bot.Chat.SayAsync("help");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(HttpStatusCode.OK, (await ReadyAsync(trusting)).Status);
    }

    [Fact]
    public async Task Without_any_keys_the_bot_says_503_and_why_and_goes_to_work_by_itself_once_they_are_there()
    {
        await using var trusting = await TrustingBot.StartAsync();
        trusting.Bot.ExpectsWarnings = true;
        trusting.Tokens.IsDown = true;

        var refused = await trusting.Bot.Chat.SayAsync("help");
        var unready = await ReadyAsync(trusting);
        trusting.Tokens.IsDown = false;
        var tooSoon = await trusting.Bot.Chat.SayAsync("help");
        trusting.Bot.Clock.Advance(TimeSpan.FromSeconds(10));
        var answer = await trusting.Bot.SayAsync("help");
        var ready = await ReadyAsync(trusting);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, ""), (refused.Status, refused.Body));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, tooSoon.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unready.Status);
        Assert.Contains($"tokens: the signing keys could not be fetched from {trusting.Tokens.Address.Authority}", unready.Body);
        Assert.Contains("What I can do", answer.VisibleText);
        Assert.Equal(HttpStatusCode.OK, ready.Status);
        Assert.Contains("\"problems\":[]", ready.Body);
    }

    [Fact]
    public async Task Asking_whether_the_bot_is_ready_mends_it()
    {
        await using var trusting = await TrustingBot.StartAsync();
        trusting.Bot.ExpectsWarnings = true;
        trusting.Tokens.IsDown = true;

        var before = await ReadyAsync(trusting);
        trusting.Tokens.IsDown = false;
        trusting.Bot.Clock.Advance(TimeSpan.FromSeconds(10));
        var after = await ReadyAsync(trusting);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (before.Status, after.Status));
    }

    [Fact]
    public async Task A_bad_token_is_refused_and_not_put_off_while_there_are_no_keys()
    {
        await using var trusting = await TrustingBot.StartAsync();
        trusting.Tokens.IsDown = true;
        trusting.Bot.Teams.TokenSource = _ => "no token";

        Assert.Equal(HttpStatusCode.Unauthorized, (await trusting.Bot.Chat.SayAsync("help")).Status);
        Assert.Equal(0, trusting.Tokens.Requests);
    }

    [Fact]
    public async Task The_first_message_with_a_new_key_is_answered()
    {
        await using var trusting = await TrustingBot.StartAsync();
        await trusting.Bot.SayAsync("help");
        var old = trusting.Tokens.Key;

        trusting.Tokens.RollOver();
        var answer = await trusting.Bot.SayAsync("help");
        trusting.Bot.Teams.TokenSource = activity =>
            trusting.Tokens.NewToken(trusting.AppId, (string?)activity["serviceUrl"]).SignedBy(old).Build();
        var withTheOldKey = await trusting.Bot.Chat.SayAsync("help");

        Assert.Contains("What I can do", answer.VisibleText);
        Assert.Equal(HttpStatusCode.Unauthorized, withTheOldKey.Status);
        Assert.Equal(2, trusting.Tokens.KeyFetches);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_makes_one_question_a_minute()
    {
        await using var trusting = await TrustingBot.StartAsync();
        await trusting.Bot.SayAsync("help");
        var forged = SigningKey.New();
        trusting.Bot.Teams.TokenSource = activity => trusting.Tokens.NewToken(trusting.AppId, (string?)activity["serviceUrl"])
            .SecretlySignedBy(forged).Header("kid", Guid.NewGuid().ToString()).Build();

        await FloodAsync(trusting);
        var afterTheFirst = trusting.Tokens.KeyFetches;
        trusting.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await FloodAsync(trusting);

        Assert.Equal((2, 3), (afterTheFirst, trusting.Tokens.KeyFetches));
    }

    private static async Task FloodAsync(TrustingBot trusting)
    {
        var deliveries = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => trusting.Bot.Chat.SayAsync("help")));
        Assert.All(deliveries, delivery => Assert.Equal(HttpStatusCode.Unauthorized, delivery.Status));
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadyAsync(TrustingBot trusting)
    {
        using var response = await trusting.Bot.Http.GetAsync(Ready);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
