using CspSupportBot.Domain.Entitlement;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.Arm;

/// <summary>Where Azure and its login are: by cloud, or as the settings have it.</summary>
/// <param name="Arm">Azure Resource Manager.</param>
/// <param name="Login">Entra.</param>
/// <param name="Scope">Whom tokens are for.</param>
public sealed record CloudAddresses(Uri Arm, Uri Login, string Scope)
{
    public const string ArmSetting = "Connectors:AzureSupport:BaseAddress";
    public const string LoginSetting = "Connectors:Login:BaseAddress";

    private const string CloudSetting = "Partner:Cloud";

    /// <exception cref="OptionsValidationException">An address is none, or a plain one of another machine; the message names the setting.</exception>
    public static CloudAddresses Read(IConfiguration configuration)
    {
        var (arm, login) = configuration.GetValue(CloudSetting, MicrosoftCloud.Public) is MicrosoftCloud.UsGovernment
            ? ("https://management.usgovcloudapi.net", "https://login.microsoftonline.us")
            : ("https://management.azure.com", "https://login.microsoftonline.com");
        return new(Address(configuration, ArmSetting, arm), Address(configuration, LoginSetting, login), $"{arm}/.default");
    }

    private static Uri Address(IConfiguration configuration, string setting, string standard)
    {
        var value = configuration[setting] is { Length: > 0 } set ? set : standard;
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            ? address
            : throw new OptionsValidationException(setting, typeof(CloudAddresses), [$"{setting} must be an https address; plain http only on this machine."]);
    }
}
