using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CspSupportBot.Simulators.Databases;

/// <summary>
/// A PostgreSQL of this process, on a free port of the loopback and in a folder of its own; ends with the process. `TEST_POSTGRES` may name a server to
/// use instead, by a connection string whose user may make databases.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> Shared = new(TryStart);

    private readonly string connectionString;
    private int databases;

    private PostgresServer(string connectionString) => this.connectionString = connectionString;

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Missing => Shared.Value is null ? "PostgreSQL is not installed: install it, or name a server in TEST_POSTGRES." : null;

    public static PostgresServer Instance => Shared.Value ?? throw new InvalidOperationException(Missing);

    /// <summary>Makes a database and returns its connection string.</summary>
    /// <param name="template">The database that it is a copy of, to which nobody is connected; null for an empty one.</param>
    public string CreateDatabase(string? template = null)
    {
        var name = $"support_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        Execute($"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}");
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, MaxPoolSize = 40 }.ToString();
    }

    /// <summary>Removes it, whoever is still connected.</summary>
    public void DropDatabase(string databaseConnection)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(databaseConnection));
        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(databaseConnection).Database} WITH (FORCE)");
    }

    /// <summary>Saves a database to a file, with PostgreSQL's own program.</summary>
    public void Dump(string databaseConnection, string file) => RunClient("pg_dump", databaseConnection, ["--format=custom", $"--file={file}"]);

    /// <summary>Makes the database anew from such a file; what was in it is gone.</summary>
    public void Restore(string databaseConnection, string file)
    {
        DropDatabase(databaseConnection);
        Execute($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(databaseConnection).Database}");
        RunClient("pg_restore", databaseConnection, ["--no-owner", "--exit-on-error", file]);
    }

    private static PostgresServer? TryStart()
    {
        if (Environment.GetEnvironmentVariable("TEST_POSTGRES") is { Length: > 0 } given)
        {
            return new PostgresServer(given);
        }

        if (FindFolder("initdb", "pg_ctl") is not { } programs)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("csp-support-bot-postgres-").FullName;
        var port = FreePort();
        Run("chown", "postgres", folder, onlyAsRoot: true);
        Run(Path.Combine(programs, "initdb"), "-D", Path.Combine(folder, "data"), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        string options = $"-p {port.ToString(CultureInfo.InvariantCulture)} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300 -c shared_buffers=256MB";
        Run(Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-o", options, "-l", Path.Combine(folder, "log"), "-w", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run(Path.Combine(programs, "pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return new PostgresServer($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    /// <summary>The folder in which these programs are; null where PostgreSQL is not installed.</summary>
    private static string? FindFolder(params string[] programs) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => Path.Combine(version, "bin")) : [])
        .FirstOrDefault(folder => Array.TrueForAll(programs, program => File.Exists(Path.Combine(folder, program))));

    // Needs no user of its own: unlike the server it may run as root.
    private static void RunClient(string program, string databaseConnection, string[] arguments)
    {
        var database = new NpgsqlConnectionStringBuilder(databaseConnection);
        string[] whereTo =
        [
            $"--host={database.Host}",
            $"--port={database.Port.ToString(CultureInfo.InvariantCulture)}",
            $"--username={database.Username}",
            $"--dbname={database.Database}",
        ];
        var folder = FindFolder(program) ?? throw new InvalidOperationException($"{program} is not installed.");
        Start(Path.Combine(folder, program), [.. whereTo, .. arguments], database.Password);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // PostgreSQL refuses to run as root, which the machines that build are.
    private static void Run(string program, string first, string second, bool onlyAsRoot)
    {
        if (!onlyAsRoot || Environment.IsPrivilegedProcess)
        {
            Start(program, [first, second]);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Start("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments]);
        }
        else
        {
            Start(program, arguments);
        }
    }

    private static void Start(string program, string[] arguments, string? password = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;

        // pg_ctl's server keeps the pipe open, so only the end of the process counts.
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }

    private void Execute(string statement)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }
}
