using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who the bot is, as the settings say. Names are the official ones; where there is none, ours begin in the same way.</summary>
internal sealed record CredentialSettings
{
    internal string AppId { get; init; }

    internal CredentialKind Kind { get; init; }

    /// <summary>Last part of the login address: the tenant that issues the bot's tokens; empty without such an address.</summary>
    internal string Tenant => Login?.Segments[^1].Trim('/') ?? string.Empty;

    /// <summary>Login service with the tenant, such as <c>https://login.microsoftonline.com/contoso.com</c>; null where none is asked.</summary>
    internal Uri Login { get; init; }

    /// <summary>Whom tokens are for, without <c>/.default</c>.</summary>
    internal string Scope { get; init; }

    internal string Password { get; init; }

    /// <summary>File in PFX or PEM form.</summary>
    internal string CertificatePath { get; init; }

    internal string CertificatePassword { get; init; }

    internal string CertificateThumbprint { get; init; }

    /// <summary>Whether the certificate itself goes along, for apps that trust its issuer and name instead of the one key.</summary>
    internal bool SendsCertificate { get; init; }

    /// <summary>Client id of the managed identity that speaks for the app.</summary>
    internal string FederatedClientId { get; init; }

    /// <summary>Whether the settings name the US government cloud.</summary>
    internal bool IsGovernment { get; init; }

    /// <summary>Reads the settings; null where there is no app id.</summary>
    /// <exception cref="OptionsValidationException">One is missing or makes no sense; the message names it.</exception>
    internal static CredentialSettings Read(IConfiguration configuration, bool allowLoopbackHttp)
    {
        string Setting(string name) => CloudSettings.Text(configuration, name);
        if (Setting("MicrosoftAppId") is not { } appId)
        {
            return null;
        }

        bool isGovernment = CloudSettings.IsGovernment(configuration);
        CredentialSettings settings = new()
        {
            AppId = appId,
            IsGovernment = isGovernment,
            Scope = ScopeOf(Setting("ToChannelFromBotOAuthScope"), isGovernment),
            Password = Setting("MicrosoftAppPassword"),
            CertificatePath = Setting("MicrosoftAppCertificatePath"),
            CertificatePassword = configuration["MicrosoftAppCertificatePassword"],
            CertificateThumbprint = Setting("MicrosoftAppCertificateThumbprint"),
            SendsCertificate = configuration.GetValue("MicrosoftAppCertificateSendX5c", false),
            FederatedClientId = Setting("MicrosoftAppFederatedClientId"),
        };
        CredentialKind kind = Is(Setting("MicrosoftAppType"), "UserAssignedMsi") ? CredentialKind.ManagedIdentity : settings.KindByWhatIsSet();
        return settings with
        {
            Kind = kind,
            Login = kind is CredentialKind.ManagedIdentity or CredentialKind.None ? null : LoginOf(Setting, isGovernment, allowLoopbackHttp),
        };
    }

    private static string ScopeOf(string setting, bool isGovernment)
    {
        const string Suffix = "/.default";
        string scope = setting
            ?? (isGovernment ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope : AuthenticationConstants.ToChannelFromBotOAuthScope);
        return scope.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? scope[..^Suffix.Length] : scope;
    }

    private static Uri LoginOf(Func<string, string> setting, bool isGovernment, bool allowLoopbackHttp)
    {
        string address = setting("ToChannelFromBotLoginUrl") ?? StandardLogin(setting, isGovernment);
        bool isUsable = Uri.TryCreate(address.TrimEnd('/'), UriKind.Absolute, out Uri login)
            && login.Segments.Length == 2
            && CloudSettings.IsSecure(login, allowLoopbackHttp);
        return isUsable ? login : throw BadSetting.Of("ToChannelFromBotLoginUrl", "be an https address that ends in the tenant");
    }

    private static string StandardLogin(Func<string, string> setting, bool isGovernment)
    {
        string template = isGovernment
            ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
            : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;
        string shared = isGovernment ? GovernmentAuthenticationConstants.DefaultChannelAuthTenant : AuthenticationConstants.DefaultChannelAuthTenant;
        string tenant = setting("MicrosoftAppType") switch
        {
            { } type when Is(type, "MultiTenant") => shared,
            null => setting("MicrosoftAppTenantId"),
            { } type when Is(type, "SingleTenant") => setting("MicrosoftAppTenantId"),
            _ => throw BadSetting.Of("MicrosoftAppType", "be SingleTenant, MultiTenant or UserAssignedMsi"),
        };
        return tenant is null
            ? throw BadSetting.Of("MicrosoftAppTenantId", "be set for a single-tenant bot")
            : template.Replace("{0}", Uri.EscapeDataString(tenant), StringComparison.Ordinal);
    }

    private static bool Is(string value, string expected)
    {
        return expected.Equals(value, StringComparison.OrdinalIgnoreCase);
    }

    private CredentialKind KindByWhatIsSet()
    {
        if (FederatedClientId is not null)
        {
            return CredentialKind.Federated;
        }

        if (CertificatePath is not null || CertificateThumbprint is not null)
        {
            return CredentialKind.Certificate;
        }

        return Password is not null ? CredentialKind.Secret : CredentialKind.None;
    }
}
