using CspSupportBot.Simulators.Identity;
using CspSupportBot.Simulators.Teams;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>The bot with an app id, opposite a Teams whose activities carry tokens of a token service.</summary>
public sealed class TrustingBot : IAsyncDisposable
{
    private TrustingBot(BotUnderTest bot, TokenService tokens)
    {
        Bot = bot;
        Tokens = tokens;
    }

    public BotUnderTest Bot { get; }

    /// <summary>Whose keys the bot knows; tells the time by the bot's clock.</summary>
    public TokenService Tokens { get; }

    public string AppId => Bot.Teams.Bot.AppId;

    public static async Task<TrustingBot> StartAsync(string issuer = TokenService.PublicIssuer, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var clock = new FakeTimeProvider(BotUnderTest.Start);
        var tokens = await TokenService.StartAsync(clock, issuer);
        var teams = await TeamsChannelSimulator.StartAsync(time: clock);
        teams.TokenSource = activity => tokens.TokenFor(teams.Bot.AppId, activity);
        var bot = BotUnderTest.StartOpposite(
            teams,
            clock,
            [("MicrosoftAppId", teams.Bot.AppId), ("ToBotFromChannelOpenIdMetadataUrl", tokens.Metadata.AbsoluteUri), .. settings]);
        return new TrustingBot(bot, tokens);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Tokens.DisposeAsync();
    }
}
