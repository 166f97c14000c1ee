namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

/// <summary>Which addresses the bot may speak to at all, and when two of them are the same.</summary>
internal static class ServiceAddress
{
    /// <summary>https; plain http only for this machine, and only where that is allowed.</summary>
    internal static bool IsSecure(Uri address, bool allowLoopbackHttp)
        => address.Scheme == Uri.UriSchemeHttps || (allowLoopbackHttp && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    /// <summary>One spelling for one address: the case of the host, a default port and a trailing slash make no difference.</summary>
    /// <returns>Null for what is no secure address, or hides something in user name, query or fragment.</returns>
    internal static string Normalise(string text, bool allowLoopbackHttp)
        => Uri.TryCreate(text, UriKind.Absolute, out var address)
            && IsSecure(address, allowLoopbackHttp)
            && address is { UserInfo: "", Query: "", Fragment: "" }
                ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
                : null;
}
