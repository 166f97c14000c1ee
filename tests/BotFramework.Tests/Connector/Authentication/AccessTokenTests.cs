using System.Net;
using System.Security.Authentication;
using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Connector.Authentication;

/// <summary>How tokens are kept, renewed and given up; the bot's clock is fake.</summary>
public sealed class AccessTokenTests : IAsyncLifetime
{
    private BotUnderLogin bot;

    public async Task InitializeAsync()
    {
        bot = await BotUnderLogin.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task One_token_serves_all_calls_also_those_that_need_it_at_the_same_time()
    {
        SharedConnectorFactory factory = bot.Factory(("MicrosoftAppPassword", BotUnderLogin.Secret));
        bot.Login.Gate = new FaultGate();
        Task[] sending = [.. Enumerable.Range(0, 20).Select(number => factory.To(bot.Teams.ServiceUrl).Conversations.SendToConversationAsync(
            bot.Teams.PersonalChat(bot.Teams.AddUser($"Agent {number}")).Id, Sending.RetryTests.Message("hello")))];

        await bot.Login.Gate.Reached;
        bot.Login.Gate.Open();
        await Task.WhenAll(sending);
        await bot.SayAsync(factory.To(bot.Teams.ServiceUrl));

        Assert.Equal(21, bot.Teams.Messages.Count);
        Assert.Single(bot.Login.Requests);
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_spoil_the_token_for_the_others()
    {
        using ConnectorClient client = bot.WithSecret();
        using CancellationTokenSource givesUp = new();
        bot.Login.Gate = new FaultGate();
        Task first = client.Conversations.GetConversationMembersAsync(bot.Chat.Id, givesUp.Token);
        await bot.Login.Gate.Reached;
        Task<IList<ChannelAccount>> second = client.Conversations.GetConversationMembersAsync(bot.Chat.Id);

        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        bot.Login.Gate.Open();

        Assert.Single(await second);
        Assert.Single(bot.Login.Requests);
    }

    [Fact]
    public async Task A_token_is_renewed_at_least_five_minutes_before_it_expires_and_not_long_before()
    {
        using ConnectorClient client = bot.WithSecret();
        await bot.SayAsync(client);

        bot.Clock.Advance(TimeSpan.FromMinutes(53.9));
        await bot.SayAsync(client);
        Assert.Single(bot.Login.Requests);
        bot.Clock.Advance(TimeSpan.FromMinutes(1.1));
        await bot.SayAsync(client);
        await WaitAsync(() => bot.Login.Requests.Count == 2);
    }

    [Fact]
    public async Task A_login_service_that_is_down_for_a_moment_stops_nothing()
    {
        using ConnectorClient client = bot.WithSecret();
        await bot.SayAsync(client);
        bot.Login.Refusal = (503, "temporarily_unavailable");

        bot.Clock.Advance(TimeSpan.FromMinutes(57));
        await bot.SayAsync(client);
        await WaitAsync(() => bot.Log.Lines.Any(line => line.Contains("No new token", StringComparison.Ordinal)));
        await bot.SayAsync(client);

        Assert.Equal(3, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task A_token_that_the_channel_refuses_is_dropped_and_the_call_made_once_more()
    {
        using ConnectorClient client = bot.WithSecret();
        await bot.SayAsync(client);
        bot.Login.Revoke();

        await bot.SayAsync(client);

        Assert.Equal(2, bot.Login.Requests.Count);
        Assert.Equal([201, 401, 201], bot.Teams.Requests.Select(request => request.Status ?? 0));
    }

    [Fact]
    public async Task A_channel_that_refuses_every_token_is_asked_twice_and_no_more()
    {
        using ConnectorClient client = bot.WithSecret();
        bot.Teams.TokenCheck = _ => false;

        ErrorResponseException refused = await Assert.ThrowsAsync<ErrorResponseException>(() => bot.SayAsync(client));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.Response.StatusCode);
        Assert.Equal((2, 2), (bot.Teams.Requests.Count, bot.Login.Requests.Count));
    }

    [Theory]
    [InlineData(400, "unauthorized_client")]
    [InlineData(401, "invalid_client")]
    public async Task A_login_service_that_refuses_the_bot_is_told_from_one_that_is_down(int status, string error)
    {
        using ConnectorClient client = bot.WithSecret();
        bot.Login.Refusal = (status, error);

        AuthenticationException refused = await Assert.ThrowsAsync<AuthenticationException>(() => bot.SayAsync(client));

        Assert.Contains(error, refused.Message, StringComparison.Ordinal);
        Assert.Empty(bot.Teams.Requests);
    }

    [Fact]
    public async Task A_login_service_that_is_down_means_that_nothing_was_sent()
    {
        using ConnectorClient client = Connectors.Factory(
            ("MicrosoftAppId", BotUnderLogin.AppId),
            ("MicrosoftAppPassword", BotUnderLogin.Secret),
            ("BotFramework:Patience", "00:00:00.5"),
            ("ToChannelFromBotLoginUrl", bot.Login.LoginUrlFor("contoso.example").ToString())).To(bot.Teams.ServiceUrl);
        bot.Login.Refusal = (503, "temporarily_unavailable");

        HttpRequestException down = await Assert.ThrowsAsync<HttpRequestException>(() => bot.SayAsync(client));

        Assert.Equal(HttpRequestError.ConnectionError, down.HttpRequestError);
        Assert.Empty(bot.Teams.Requests);
    }

    [Fact]
    public async Task Each_audience_has_a_token_of_its_own()
    {
        SharedConnectorFactory factory = bot.Factory(("MicrosoftAppPassword", BotUnderLogin.Secret));
        bot.Teams.TokenCheck = null;

        await bot.SayAsync(factory.To(bot.Teams.ServiceUrl));
        await bot.SayAsync(factory.To(bot.Teams.ServiceUrl, "api://other"));
        await bot.SayAsync(factory.To(bot.Teams.ServiceUrl, "https://api.botframework.com"));

        Assert.Equal(["https://api.botframework.com/.default", "api://other/.default"], bot.Login.Requests.Select(request => request["scope"]));
        Assert.Equal(2, bot.Teams.Requests.Select(request => request.Headers["Authorization"]).Distinct().Count());
    }

    [Fact]
    public async Task Neither_token_nor_secret_is_ever_logged()
    {
        using ConnectorClient client = bot.WithSecret();
        await bot.SayAsync(client);
        bot.Login.Revoke();
        await bot.SayAsync(client);
        bot.Login.Revoke();
        bot.Login.Refusal = (401, "invalid_client");
        Exception failure = await Record.ExceptionAsync(() => bot.SayAsync(client));

        string everything = string.Join('\n', bot.Log.Lines) + failure;
        Assert.NotEmpty(bot.Log.Lines);
        Assert.DoesNotContain(BotUnderLogin.Secret, everything, StringComparison.Ordinal);
        Assert.All(bot.Teams.Requests, request => Assert.DoesNotContain(request.Headers["Authorization"]["Bearer ".Length..], everything, StringComparison.Ordinal));
    }

    private static async Task WaitAsync(Func<bool> condition)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(10));
        while (!condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
