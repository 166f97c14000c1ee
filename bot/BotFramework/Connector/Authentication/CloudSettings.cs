using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the settings say of the cloud and of encryption: one rule for those who call the bot and for those it calls.</summary>
internal static class CloudSettings
{
    private const string ChannelServiceKey = "ChannelService";
    private const string AllowLoopbackHttpKey = "BotFramework:AllowLoopbackHttp";

    /// <summary>Whether the bot belongs to the US government cloud.</summary>
    /// <exception cref="OptionsValidationException">The setting names no cloud; the message says what it may be.</exception>
    internal static bool IsGovernment(IConfiguration configuration) => Text(configuration, ChannelServiceKey) switch
    {
        null => false,
        GovernmentAuthenticationConstants.ChannelService => true,
        _ => throw BadSetting.Of(ChannelServiceKey, $"be empty or exactly {GovernmentAuthenticationConstants.ChannelService}"),
    };

    /// <summary>Whether this machine may be talked to without encryption; in Development it may unless the setting says otherwise.</summary>
    /// <exception cref="OptionsValidationException">The setting is neither true nor false.</exception>
    internal static bool AllowsLoopbackHttp(IConfiguration configuration) => Text(configuration, AllowLoopbackHttpKey) is { } text
        ? bool.TryParse(text, out var allowed) ? allowed : throw BadSetting.Of(AllowLoopbackHttpKey, "be true or false")
        : Environments.Development.Equals(configuration[HostDefaults.EnvironmentKey], StringComparison.OrdinalIgnoreCase);

    /// <summary>https; plain http only for this machine, and only where that is allowed.</summary>
    internal static bool IsSecure(Uri address, bool allowLoopbackHttp)
        => address.Scheme == Uri.UriSchemeHttps || (allowLoopbackHttp && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>A setting without blanks around it; null where it is blank.</summary>
    internal static string Text(IConfiguration configuration, string key)
        => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key].Trim();
}
