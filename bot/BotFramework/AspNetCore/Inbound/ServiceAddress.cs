using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>When two addresses of a channel are the same.</summary>
internal static class ServiceAddress
{
    /// <summary>One spelling for one address: the case of the host, a default port and a trailing slash make no difference.</summary>
    /// <returns>Null for what is no secure address, or hides something in user name, query or fragment.</returns>
    internal static string Normalise(string text, bool allowLoopbackHttp)
        => Uri.TryCreate(text, UriKind.Absolute, out var address)
            && CloudSettings.IsSecure(address, allowLoopbackHttp)
            && address is { UserInfo: "", Query: "", Fragment: "" }
                ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
                : null;
}
