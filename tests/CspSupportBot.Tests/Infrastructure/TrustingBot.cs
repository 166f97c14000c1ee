using CspSupportBot.Simulators.Identity;
using CspSupportBot.Simulators.Login;
using CspSupportBot.Simulators.Teams;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>The bot with an app id, opposite a Teams whose activities carry tokens of a token service.</summary>
public sealed class TrustingBot : IAsyncDisposable
{
    /// <summary>Looked for in everything that must not hold it.</summary>
    public const string Secret = "the-very-secret-password-of-the-bot";

    private const string GovernmentScope = "https://api.botframework.us";
    private const string Tenant = "0b8e0c1e-0000-4000-8000-000000000001";

    private TrustingBot(BotUnderTest bot, TokenService tokens, LoginSimulator login)
    {
        Bot = bot;
        Tokens = tokens;
        Login = login;
    }

    public BotUnderTest Bot { get; }

    /// <summary>Whose keys the bot knows; tells the time by the bot's clock.</summary>
    public TokenService Tokens { get; }

    /// <summary>Where the bot gets its own tokens.</summary>
    public LoginSimulator Login { get; }

    public string AppId => Bot.Teams.Bot.AppId;

    public static Task<TrustingBot> StartAsync(string issuer = TokenService.PublicIssuer, params IReadOnlyList<(string Name, string Value)> settings) =>
        StartAsync(issuer, _ => settings);

    /// <summary>With settings that depend on who and what there is in Teams.</summary>
    public static async Task<TrustingBot> StartAsync(string issuer, Func<TeamsChannelSimulator, IReadOnlyList<(string Name, string Value)>> settings)
    {
        var clock = new FakeTimeProvider(BotUnderTest.Start);
        var tokens = await TokenService.StartAsync(clock, issuer);
        var teams = await TeamsChannelSimulator.StartAsync(time: clock);
        teams.TokenSource = activity => tokens.TokenFor(teams.Bot.AppId, activity);
        var scope = issuer == GovernmentScope ? issuer : TokenService.PublicIssuer;
        var login = await LoginSimulator.StartAsync(clock);
        login.Secret = Secret;
        teams.TokenCheck = token => login.IsGood(token, scope);
        var bot = BotUnderTest.StartOpposite(
            teams,
            clock,
            [
                ("MicrosoftAppId", teams.Bot.AppId),
                ("MicrosoftAppTenantId", Tenant),
                ("MicrosoftAppPassword", login.Secret),
                ("ToChannelFromBotLoginUrl", login.LoginUrlFor(Tenant).AbsoluteUri),
                ("ToBotFromChannelOpenIdMetadataUrl", tokens.Metadata.AbsoluteUri),
                .. settings(teams),
            ]);
        return new TrustingBot(bot, tokens, login);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Tokens.DisposeAsync();
        await Login.DisposeAsync();
    }
}
