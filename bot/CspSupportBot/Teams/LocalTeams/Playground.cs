using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CspSupportBot.Teams.LocalTeams;

/// <summary>
/// The Agents Playground as a child process. The bot holds the other end of the child's stdin, so the child ends with the bot
/// even when the bot is killed (end-with-bot.cjs).
/// </summary>
public sealed class Playground : IDisposable
{
    private const string PortLine = "Listening on ";
    private const string Script = "node_modules/@microsoft/m365agentsplayground/cli.js";
    private const int LongestComplaint = 2000;

    private readonly Process process;
    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder complaint = new();

    private Playground(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, data) => ReadPort(data.Data);
        process.ErrorDataReceived += (_, data) => Complain(data.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The port that it took; never completes where it says none.</summary>
    public Task<int> Port => port.Task;

    public static bool IsInstalledIn(string folder) => File.Exists(Path.Combine(folder, Script));

    /// <summary>Where it writes everything but its port.</summary>
    public static string LogFileIn(string folder) => Path.Combine(folder, "obj", "playground.log");

    /// <param name="folder">Holds its configuration, which it reads from its working directory, and its package.</param>
    /// <param name="bot">The address at which the bot listens.</param>
    /// <param name="port">The port to try first; where it is taken, it takes another one by itself.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">Node.js was not found.</exception>
    public static Playground Start(string folder, Uri bot, int port)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(LogFileIn(folder))!);
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                "--require", "./end-with-bot.cjs", Script, "start",
                "--app-endpoint", new Uri(bot, "/api/messages").AbsoluteUri,
                "--channel-id", "msteams",
                "--port", port.ToString(CultureInfo.InvariantCulture),
                "--disable-telemetry",
            },
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1"; // the switch above leaves this telemetry on
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = LogFileIn(folder);
        return new Playground(start);
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>What it complained of on stderr; empty where it said nothing.</returns>
    public async Task<string> EndAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        lock (complaint)
        {
            return complaint.ToString().Trim();
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private void ReadPort(string? line)
    {
        if (line is not null && line.StartsWith(PortLine, StringComparison.Ordinal)
            && int.TryParse(line.AsSpan(PortLine.Length), CultureInfo.InvariantCulture, out var taken))
        {
            port.TrySetResult(taken);
        }
    }

    private void Complain(string? line)
    {
        lock (complaint)
        {
            if (complaint.Length < LongestComplaint)
            {
                complaint.AppendLine(line);
            }
        }
    }
}
