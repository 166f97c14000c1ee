using CspSupportBot.Simulators.Login;
using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Connector.Authentication;

/// <summary>A bot with an app id, a login service, and a Teams that lets in only those with a token of it.</summary>
internal sealed class BotUnderLogin : IAsyncDisposable
{
    internal const string AppId = "0b8e0c1e-0000-4000-8000-000000000001";
    internal const string Secret = "the-very-secret-secret";

    private BotUnderLogin(TeamsChannelSimulator teams, LoginSimulator login)
    {
        (Teams, Login) = (teams, login);
        Chat = teams.PersonalChat(teams.AddUser("Aiko"));
        teams.TokenCheck = token => login.IsGood(token);
        login.Secret = Secret;
    }

    internal TeamsChannelSimulator Teams { get; }

    internal LoginSimulator Login { get; }

    internal Chat Chat { get; }

    internal LogText Log { get; } = new();

    /// <summary>Begins now, because MSAL knows only the real clock.</summary>
    internal FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    internal static async Task<BotUnderLogin> StartAsync()
    {
        return new BotUnderLogin(await TeamsChannelSimulator.StartAsync(), await LoginSimulator.StartAsync());
    }

    internal SharedConnectorFactory Factory(params (string Key, string Value)[] proof)
    {
        (string, string)[] who = [("MicrosoftAppId", AppId), ("ToChannelFromBotLoginUrl", Login.LoginUrlFor("contoso.example").ToString())];
        return Connectors.Factory(Log, Clock, [.. who, .. proof]);
    }

    internal ConnectorClient WithSecret()
    {
        return Factory(("MicrosoftAppPassword", Secret)).To(Teams.ServiceUrl);
    }

    internal Task SayAsync(IConnectorClient client)
    {
        return client.Conversations.SendToConversationAsync(Chat.Id, Sending.RetryTests.Message("hello"));
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        await Login.DisposeAsync();
    }
}
