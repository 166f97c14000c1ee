namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Addresses, claims and settings of bot authentication in the public cloud.</summary>
public static class AuthenticationConstants
{
    /// <summary>Signature algorithms that a token may use.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = new(StringComparer.Ordinal)
    {
        "RS256",
        "RS384",
        "RS512",
    };

    /// <summary>Authentication type of a caller without a token.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>App id of a skill without a token.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";

    /// <summary>Claim with the app id, in version 1 tokens.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>Claim with the audience.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>Claim with the app id, in version 2 tokens.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>Setting with the address of the channel's keys.</summary>
    public const string BotOpenIdMetadataKey = "BotOpenIdMetadata";

    /// <summary>Tenant that issues tokens for the connector to multi-tenant bots.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>Setting for OAuth cards in the Emulator.</summary>
    public const string EmulateOAuthCardsKey = "EmulateOAuthCards";

    /// <summary>Token header with the id of the signing key.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>Base address of the token service.</summary>
    public const string OAuthUrl = "https://api.botframework.com";

    /// <summary>Setting with the base address of the token service.</summary>
    public const string OAuthUrlKey = "OAuthApiEndpoint";

    /// <summary>Claim with the service URL that the channel vouches for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>Claim with the tenant.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Keys of the App Service extension channel.</summary>
    public const string ToBotFromAseChannelOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Keys of the public channels.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Issuer of the public channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Keys of the Emulator's tokens.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Keys of an enterprise channel, by its name.</summary>
    public const string ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat = "https://{0}.enterprisechannel.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where multi-tenant bots get their tokens.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where bots get their tokens, by tenant.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>Scope of the connector, without <c>/.default</c>.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>Issuer of version 1 tokens in the US government cloud, by tenant.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    /// <summary>Issuer of version 2 tokens in the US government cloud, by tenant.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>Issuer of version 1 tokens, by tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>Issuer of version 2 tokens, by tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>Claim with the token version.</summary>
    public const string VersionClaim = "ver";
}
