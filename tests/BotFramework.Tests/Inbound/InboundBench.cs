using CspSupportBot.Simulators.Identity;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Inbound;

/// <summary>Authentication opposite a channel's and Entra's token service, with a clock that the test moves.</summary>
internal sealed class InboundBench : IAsyncDisposable
{
    internal const string AppId = "0b8e0c1e-1111-4000-8000-000000000001";
    internal const string CallerAppId = "0b8e0c1e-2222-4000-8000-000000000002";
    internal const string Tenant = "0b8e0c1e-3333-4000-8000-000000000003";
    internal const string ServiceUrl = "https://smba.trafficmanager.net/amer/";

    private InboundBench(FakeTimeProvider clock, TokenService channel, TokenService entra, ConfigurationBotFrameworkAuthentication authentication)
    {
        Clock = clock;
        Channel = channel;
        Entra = entra;
        Authentication = authentication;
    }

    internal FakeTimeProvider Clock { get; }

    internal TokenService Channel { get; }

    internal TokenService Entra { get; }

    internal ConfigurationBotFrameworkAuthentication Authentication { get; }

    internal static async Task<InboundBench> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        var channel = await TokenService.StartAsync(clock);
        var entra = await TokenService.StartAsync(clock, $"https://login.microsoftonline.com/{Tenant}/v2.0");
        Dictionary<string, string> all = new()
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppTenantId"] = Tenant,
            ["BotFramework:AllowLoopbackHttp"] = "true",
            ["ToBotFromChannelOpenIdMetadataUrl"] = channel.Metadata.AbsoluteUri,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = entra.Metadata.AbsoluteUri,
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        return new InboundBench(clock, channel, entra, new ConfigurationBotFrameworkAuthentication(configuration, timeProvider: clock));
    }

    /// <summary>A good token of the channel.</summary>
    internal TokenBuilder ChannelToken() => Channel.NewToken(AppId, ServiceUrl);

    /// <summary>A good token that Entra gave the allowed caller, in version 2.</summary>
    internal TokenBuilder CallerToken() => Entra.NewToken(AppId, null).Claim("ver", "2.0").Claim("tid", Tenant).Claim("azp", CallerAppId);

    internal Task<AuthenticateRequestResult> PresentAsync(TokenBuilder token, string channelId = "msteams", string serviceUrl = ServiceUrl)
        => PresentAsync($"Bearer {token.Build()}", channelId, serviceUrl);

    internal Task<AuthenticateRequestResult> PresentAsync(string header, string channelId = "msteams", string serviceUrl = ServiceUrl)
        => Authentication.AuthenticateRequestAsync(
            new Activity { Type = ActivityTypes.Message, ChannelId = channelId, ServiceUrl = serviceUrl }, header, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await Entra.DisposeAsync();
    }
}
