using System.Net;
using System.Net.Sockets;

namespace CspSupportBot.Connectors.Files;

/// <summary>
/// Where files of Teams may be fetched from. The address comes with a message, so that whoever writes it could make the bot read what only the bot's network can reach:
/// names are compared, and so are the addresses that they lead to.
/// </summary>
/// <param name="allowsLoopbackHttp">Whether this machine itself counts, unencrypted.</param>
public sealed class FilePlaces(bool allowsLoopbackHttp)
{
    // What people send in a chat lies in their OneDrive.
    private const string OneDrive = ".sharepoint.com";
    private const string AllowLoopbackHttp = "BotFramework:AllowLoopbackHttp";

    /// <summary>The same rule for this machine as for Teams' own addresses.</summary>
    public static FilePlaces Read(IConfiguration configuration, IHostEnvironment environment) =>
        new(bool.TryParse(configuration[AllowLoopbackHttp], out var allowed) ? allowed : environment.IsDevelopment());

    public bool Trusts(Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "" }
        && (IsOnThisMachine(address)
            || (address.Scheme == Uri.UriSchemeHttps
                && address.IsDefaultPort
                && address.HostNameType is UriHostNameType.Dns
                && address.IdnHost.EndsWith(OneDrive, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Connects to a trusted name, and nowhere else than on the internet: a name can lead anywhere.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var isOnThisMachine = IsOnThisMachine(context.InitialRequestMessage.RequestUri!);
        var addresses = Array.FindAll(
            await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken), address => isOnThisMachine ? IPAddress.IsLoopback(address) : IsPublic(address));
        if (addresses.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "The name leads to no address on the internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is one of the internet's, and not of a machine, a network or a cloud's inside.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes.Length == 4 ? IsPublic4(bytes) : IsPublic6(bytes);
    }

    private static bool IsPublic4(byte[] bytes) => bytes switch
    {
        [0 or 10 or 127, ..] => false,
        [100, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] or [192, 0, 0 or 2, _] => false,
        [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] => false,
        [>= 224, ..] => false,
        _ => true,
    };

    // Only 2000::/3 is the internet; of that, Teredo, documentation and 6to4 lead elsewhere.
    private static bool IsPublic6(byte[] bytes) => bytes switch
    {
        [0x20, 0x01, 0x00, 0x00, ..] or [0x20, 0x01, 0x0d, 0xb8, ..] or [0x20, 0x02, ..] => false,
        [>= 0x20 and <= 0x3f, ..] => true,
        _ => false,
    };

    private bool IsOnThisMachine(Uri address) => allowsLoopbackHttp && address is { IsLoopback: true } && address.Scheme == Uri.UriSchemeHttp;
}
