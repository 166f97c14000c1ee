using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>
/// Where the bot's messages and its token may go. Names are compared whole: trafficmanager.net is a namespace in which anybody
/// can register a name, so no ending of a name says who is behind it.
/// </summary>
internal sealed class TrustedHosts
{
    /// <summary>Teams' connectors that take tokens of the public cloud; the second serves its government community cloud.</summary>
    internal static readonly IReadOnlyList<string> Public = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"];

    /// <summary>Teams' connectors of the US government cloud: GCC High and DoD.</summary>
    internal static readonly IReadOnlyList<string> Government = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"];

    private readonly HashSet<string> names;
    private readonly bool allowLoopbackHttp;

    /// <param name="names">The trusted hosts; null where no token is sent, so that every host may be talked to.</param>
    /// <param name="allowLoopbackHttp">Whether this machine itself is trusted, unencrypted.</param>
    internal TrustedHosts(IEnumerable<string> names, bool allowLoopbackHttp)
    {
        this.names = names?.ToHashSet(StringComparer.OrdinalIgnoreCase);
        this.allowLoopbackHttp = allowLoopbackHttp;
    }

    /// <summary>Reads host names, separated by commas.</summary>
    /// <exception cref="OptionsValidationException">One of them is no plain host name; the message names the setting.</exception>
    internal static IReadOnlyList<string> Parse(string setting, IEnumerable<string> texts)
    {
        List<string> hosts = [.. texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
        return hosts.Find(host => Uri.CheckHostName(host) != UriHostNameType.Dns) is { } wrong
            ? throw BadSetting.Of(setting, $"hold whole host names without scheme, port, path or asterisk; '{wrong}' is none")
            : hosts;
    }

    /// <summary>Whether a call may go to this address.</summary>
    internal bool Trusts(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length > 0 || !CloudSettings.IsSecure(address, allowLoopbackHttp))
        {
            return false;
        }

        return address.Scheme == Uri.UriSchemeHttp || names is null || (names.Contains(address.IdnHost) && address.IsDefaultPort);
    }
}
