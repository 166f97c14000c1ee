using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CspSupportBot.Simulators.Databases;

/// <summary>A wire to a PostgreSQL database that can be cut: connections break, and new ones are refused until it is mended.</summary>
public sealed class DatabaseRelay : IDisposable
{
    private readonly Lock door = new();
    private readonly List<Socket> ends = [];
    private readonly NpgsqlConnectionStringBuilder database;
    private readonly int port;
    private TcpListener? listener;

    public DatabaseRelay(string connectionString)
    {
        database = new NpgsqlConnectionStringBuilder(connectionString);
        listener = Listen(port: 0);
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = port }.ToString();
    }

    /// <summary>The database, through this wire.</summary>
    public string ConnectionString { get; }

    public void Cut()
    {
        lock (door)
        {
            listener?.Dispose();
            listener = null;
            ends.ForEach(Break);
            ends.Clear();
        }
    }

    public void Mend()
    {
        lock (door)
        {
            listener ??= Listen(port);
        }
    }

    public void Dispose() => Cut();

    // As a machine that is switched off: no orderly farewell.
    private static void Break(Socket end)
    {
        end.LingerState = new LingerOption(enable: true, seconds: 0);
        end.Dispose();
    }

    private TcpListener Listen(int port)
    {
        var started = new TcpListener(IPAddress.Loopback, port);
        started.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        started.Start();
        _ = AcceptAsync(started);
        return started;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(from, await from.AcceptSocketAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire is cut.
        }
    }

    private async Task RelayAsync(TcpListener from, Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await far.ConnectAsync(database.Host!, database.Port);
            if (!TryKeep(from, near, far))
            {
                return;
            }

            await using var nearStream = new NetworkStream(near);
            await using var farStream = new NetworkStream(far);
            await Task.WhenAny(nearStream.CopyToAsync(farStream), farStream.CopyToAsync(nearStream));
        }
        catch (Exception broken) when (broken is SocketException or IOException or ObjectDisposedException)
        {
            // Either side has hung up, or the wire is cut.
        }
        finally
        {
            Forget(near);
            Forget(far);
        }
    }

    private void Forget(Socket end)
    {
        lock (door)
        {
            ends.Remove(end);
            end.Dispose();
        }
    }

    private bool TryKeep(TcpListener from, Socket near, Socket far)
    {
        lock (door)
        {
            if (listener != from)
            {
                return false;
            }

            ends.AddRange([near, far]);
            return true;
        }
    }
}
