using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>Whose tokens are accepted, as the settings say; the defaults follow the cloud that <c>ChannelService</c> names.</summary>
internal sealed record InboundSettings
{
    internal const string AppIdKey = "MicrosoftAppId";
    internal const string AllowedCallersKey = "BotFramework:AllowedCallers";

    private const string TenantKey = "MicrosoftAppTenantId";
    private const string ChannelIssuerKey = "ToBotFromChannelTokenIssuer";
    private const string ChannelMetadataKey = "ToBotFromChannelOpenIdMetadataUrl";
    private const string EntraMetadataKey = "ToBotFromEmulatorOpenIdMetadataUrl";

    // Microsoft's own tenants for bots; what a multi-tenant bot calls with is issued there.
    private static readonly string[] PublicBotTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];
    private static readonly string[] GovernmentBotTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <summary>The only audience of a token for this bot.</summary>
    internal required string AppId { get; init; }

    internal required string ChannelIssuer { get; init; }

    /// <summary>OpenID metadata that leads to the channel's keys; nothing in a token can name another place.</summary>
    internal required Uri ChannelMetadata { get; init; }

    /// <summary>What the bot sees as <see cref="Schema.Activity.CallerId"/> when the channel calls.</summary>
    internal required string ChannelCallerId { get; init; }

    /// <summary>App ids of bots and emulators that may call with a token of Entra; empty unless configured.</summary>
    internal required IReadOnlySet<string> AllowedCallers { get; init; }

    internal required Uri EntraMetadata { get; init; }

    /// <summary>Issuers of Entra's tokens of versions 1 and 2, with a place for the tenant.</summary>
    internal required (string Version1, string Version2) EntraIssuers { get; init; }

    /// <summary>Tenants in which an allowed caller may have got its token.</summary>
    internal required IReadOnlySet<string> EntraTenants { get; init; }

    internal required bool AllowLoopbackHttp { get; init; }

    /// <summary>Reads the settings of a bot with an app id.</summary>
    /// <exception cref="OptionsValidationException">One of them can't be used; the message names it.</exception>
    internal static InboundSettings Read(IConfiguration configuration)
    {
        var isGovernment = CloudSettings.IsGovernment(configuration);
        var allowLoopbackHttp = CloudSettings.AllowsLoopbackHttp(configuration);
        return new InboundSettings
        {
            AppId = configuration[AppIdKey].Trim(),
            ChannelIssuer = CloudSettings.Text(configuration, ChannelIssuerKey)
                ?? (isGovernment ? GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer : AuthenticationConstants.ToBotFromChannelTokenIssuer),
            ChannelMetadata = Address(configuration, ChannelMetadataKey, allowLoopbackHttp) ?? new Uri(isGovernment
                ? GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            ChannelCallerId = isGovernment ? Schema.CallerIdConstants.USGovChannel : Schema.CallerIdConstants.PublicAzureChannel,
            AllowedCallers = ReadAllowedCallers(configuration),
            EntraMetadata = Address(configuration, EntraMetadataKey, allowLoopbackHttp) ?? new Uri(isGovernment
                ? GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
            EntraIssuers = isGovernment
                ? (AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2)
                : (AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2),
            EntraTenants = new[] { CloudSettings.Text(configuration, TenantKey) }
                .Concat(isGovernment ? GovernmentBotTenants : PublicBotTenants)
                .Where(tenant => tenant is not null)
                .ToHashSet(StringComparer.OrdinalIgnoreCase),
            AllowLoopbackHttp = allowLoopbackHttp,
        };
    }

    private static Uri Address(IConfiguration configuration, string key, bool allowLoopbackHttp)
    {
        if (CloudSettings.Text(configuration, key) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && CloudSettings.IsSecure(address, allowLoopbackHttp)
            ? address
            : throw BadSetting.Of(key, "be an https address");
    }

    private static HashSet<string> ReadAllowedCallers(IConfiguration configuration)
    {
        var section = configuration.GetSection(AllowedCallersKey);
        var callers = section.GetChildren().Select(caller => caller.Value?.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return string.IsNullOrWhiteSpace(section.Value) && callers.All(caller => Guid.TryParseExact(caller, "D", out _))
            ? callers
            : throw BadSetting.Of(AllowedCallersKey, "be a list of app ids");
    }
}
