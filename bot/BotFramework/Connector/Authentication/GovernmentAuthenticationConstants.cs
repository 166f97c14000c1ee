namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses of bot authentication in the US government cloud.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>Value of the channel service setting that selects this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    /// <summary>Tenant that issues tokens for the connector to multi-tenant bots.</summary>
    public const string DefaultChannelAuthTenant = "MicrosoftServices.onmicrosoft.us";

    /// <summary>Base address of the token service.</summary>
    public const string OAuthUrlGov = "https://api.botframework.azure.us";

    /// <summary>Keys of the App Service extension channel.</summary>
    public const string ToBotFromAseChannelOpenIdMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";

    /// <summary>Keys of the channels.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    /// <summary>Issuer of the channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";

    /// <summary>Keys of the Emulator's tokens.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";

    /// <summary>Where multi-tenant bots get their tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";

    /// <summary>Where bots get their tokens, by tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";

    /// <summary>Scope of the connector, without <c>/.default</c>.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";
}
