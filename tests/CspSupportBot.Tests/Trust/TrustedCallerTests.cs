using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Identity;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CspSupportBot.Tests.Trust;

/// <summary>With an app id the bot works as without one, for whoever has the channel's token.</summary>
public sealed class TrustedCallerTests
{
    private const string GovernmentIssuer = "https://api.botframework.us";

    [Fact]
    public async Task A_whole_conversation_runs_with_tokens()
    {
        await using var trusting = await TrustingBot.StartAsync();

        await trusting.Bot.SayAllAsync([.. AzureTicketScript.ToSummary.Select(line => line.Said), AzureTicketScript.Submit.Said]);
        var filed = await trusting.Bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("At Microsoft"));

        Assert.Contains("CSP-1 · Filed", filed.VisibleText);
        Assert.Equal(1, trusting.Tokens.KeyFetches);
    }

    [Fact]
    public async Task The_government_cloud_has_an_issuer_of_its_own()
    {
        await using var trusting = await TrustingBot.StartAsync(GovernmentIssuer, ("ChannelService", "https://botframework.azure.us"));

        var answer = await trusting.Bot.SayAsync("help");
        trusting.Bot.Teams.TokenSource = activity =>
            trusting.Tokens.NewToken(trusting.AppId, (string?)activity["serviceUrl"]).IssuedBy(TokenService.PublicIssuer).Build();
        var ofThePublicCloud = await trusting.Bot.Chat.SayAsync("help");

        Assert.Contains("What I can do", answer.VisibleText);
        Assert.Equal(HttpStatusCode.Unauthorized, ofThePublicCloud.Status);
    }

    [Fact]
    public async Task An_issuer_that_the_operator_names_takes_the_place_of_the_cloud_s()
    {
        await using var trusting = await TrustingBot.StartAsync(
            "https://api.botframework.azure.cn", ("ToBotFromChannelTokenIssuer", "https://api.botframework.azure.cn"));

        Assert.Contains("What I can do", (await trusting.Bot.SayAsync("help")).VisibleText);
    }

    [Fact]
    public async Task What_is_only_spelt_differently_is_the_same()
    {
        await using var trusting = await TrustingBot.StartAsync();
        var teams = trusting.Bot.Teams;
        var now = trusting.Bot.Clock.GetUtcNow();

        Dictionary<string, Func<TokenBuilder, JsonObject, TokenBuilder>> spellings = new()
        {
            ["no slash at the end"] = (token, activity) => token.VouchingFor($"{activity["serviceUrl"]}".TrimEnd('/')),
            ["another case of the scheme"] = (token, activity) => token.VouchingFor($"{activity["serviceUrl"]}".Replace("http:", "HTTP:", StringComparison.Ordinal)),
            ["the app id in capitals"] = (token, _) => token.For(trusting.AppId.ToUpperInvariant()),
            ["RS384"] = (token, _) => token.SignedAs("RS384", trusting.Tokens.Key, HashAlgorithmName.SHA384),
            ["RS512"] = (token, _) => token.SignedAs("RS512", trusting.Tokens.Key, HashAlgorithmName.SHA512),
            ["no end worth naming"] = (token, _) => token.ValidUntil(DateTimeOffset.MaxValue),
            ["no beginning"] = (token, _) => token.Claim("nbf", null),
            ["expired as long ago as clocks may differ"] = (token, _) => token.ValidUntil(now.AddMinutes(-5).AddSeconds(1)),
            ["valid as much later as clocks may differ"] = (token, _) => token.ValidFrom(now.AddMinutes(5)),
        };
        foreach (var (name, spell) in spellings)
        {
            teams.TokenSource = activity => spell(trusting.Tokens.NewToken(trusting.AppId, (string?)activity["serviceUrl"]), activity).Build();
            var delivery = await trusting.Bot.Chat.SayAsync("help");
            Assert.True(delivery.Status == HttpStatusCode.OK, $"{name}: {delivery.Status}");
        }
    }

    [Fact]
    public async Task A_token_grows_old_between_two_messages()
    {
        await using var trusting = await TrustingBot.StartAsync();
        var token = trusting.Tokens.NewToken(trusting.AppId, trusting.Bot.Teams.ServiceUrl.AbsoluteUri).Build();
        trusting.Bot.Teams.TokenSource = _ => token;

        var fresh = await trusting.Bot.Chat.SayAsync("help");
        trusting.Bot.Clock.Advance(TimeSpan.FromMinutes(66));
        var old = await trusting.Bot.Chat.SayAsync("help");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (fresh.Status, old.Status));
    }

    [Fact]
    public async Task In_production_staff_file_a_ticket_and_nobody_is_heard_without_a_token()
    {
        TeamsTeam? team = null;
        await using var trusting = await TrustingBot.StartAsync(TokenService.PublicIssuer, teams =>
        {
            team = teams.AddTeam("Helpdesk");
            return
            [
                ("environment", "Production"),
                ("Connectors:AllowEmbeddedInProduction", "true"),
                ("BotFramework:AllowLoopbackHttp", "true"),
                ("Access:Tenants:0", $"{teams.TenantId}"),
                ("Access:StaffTeamId", team.Id),
            ];
        });
        var stranger = trusting.Bot.Teams.PersonalChat(trusting.Bot.Teams.AddUser("Ben Ito"));
        team!.AddMember(trusting.Bot.Agent);

        var turnedAway = await trusting.Bot.SayAsync("help", stranger);
        await trusting.Bot.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production", "VPN is down", "Since 9.", "submit");
        await trusting.Bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("CSP-1 · Filed", StringComparison.Ordinal));
        trusting.Bot.Teams.TokenSource = null;
        var unknown = await trusting.Bot.Chat.SayAsync("help");

        Assert.True(trusting.Bot.Services.GetRequiredService<IHostEnvironment>().IsProduction());
        Assert.Equal(Tongue.English.Sentence("StrangerNotInTeam"), turnedAway.Text);
        Assert.Equal(HttpStatusCode.Unauthorized, unknown.Status);
        Assert.Single(trusting.Login.Requests);
    }

    [Fact]
    public async Task The_first_message_after_an_installation_needs_a_token_too()
    {
        await using var trusting = await TrustingBot.StartAsync();
        trusting.Bot.Teams.TokenSource = null;

        var deliveries = await trusting.Bot.Chat.InstallAsync();

        Assert.All(deliveries, (Delivery delivery) => Assert.Equal(HttpStatusCode.Unauthorized, delivery.Status));
        Assert.Empty(trusting.Bot.Teams.Requests);
    }
}
