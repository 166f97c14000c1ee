using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>How connectors are called: the section <c>BotFramework</c> of the settings.</summary>
internal sealed record ConnectorSettings
{
    internal const string Section = "BotFramework";

    /// <summary>Hosts beyond Teams' own that may get the token.</summary>
    internal IReadOnlyList<string> TrustedServiceHosts { get; init; } = [];

    /// <summary>Whether this machine may be called without encryption.</summary>
    internal bool AllowLoopbackHttp { get; init; }

    internal RateLimits Limits { get; init; }

    /// <summary>How long one request may take.</summary>
    internal TimeSpan CallTimeout { get; init; }

    /// <summary>How long a call may wait, for its turn and between requests, before its caller is told to come back later.</summary>
    internal TimeSpan Patience { get; init; }

    /// <summary>The wait after the first failure, where the channel names none; it doubles with each further one.</summary>
    internal TimeSpan FirstRetryAfter { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">One of them makes no sense; the message names it.</exception>
    internal static ConnectorSettings Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        IConfigurationSection hosts = section.GetSection("TrustedServiceHosts");
        return new ConnectorSettings
        {
            TrustedServiceHosts = TrustedHosts.Parse(hosts.Path, hosts.GetChildren().Prepend(hosts).Select(host => host.Value).OfType<string>()),
            AllowLoopbackHttp = CloudSettings.AllowsLoopbackHttp(configuration),
            Limits = new RateLimits(
                Windows(section, "SendLimits", "7/1, 8/2, 60/30, 1800/3600"),
                Windows(section, "ReadLimits", "14/1, 16/2, 120/30, 3600/3600"),
                Windows(section, "TenantLimits", "25/1")),
            CallTimeout = Duration(section, "CallTimeout", "00:00:30"),
            Patience = Duration(section, "Patience", "00:00:10"),
            FirstRetryAfter = Duration(section, "FirstRetryAfter", "00:00:01"),
        };
    }

    private static IReadOnlyList<RateWindow> Windows(IConfigurationSection section, string name, string standard)
    {
        string text = section[name];
        return RateWindow.Parse($"{Section}:{name}", string.IsNullOrWhiteSpace(text) ? standard : text);
    }

    private static TimeSpan Duration(IConfigurationSection section, string name, string standard)
    {
        TimeSpan duration = section.GetValue(name, TimeSpan.Parse(standard, System.Globalization.CultureInfo.InvariantCulture));
        return duration > TimeSpan.Zero && duration <= TimeSpan.FromMinutes(10)
            ? duration
            : throw BadSetting.Of($"{Section}:{name}", "be more than zero and at most 00:10:00");
    }
}
