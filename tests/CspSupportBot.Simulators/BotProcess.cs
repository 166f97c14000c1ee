using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace CspSupportBot.Simulators;

/// <summary>
/// The bot as a process of its own, so that a test can kill it at any moment and start it again on the same store.
/// Each start listens on another port: read <see cref="MessagesEndpoint"/> anew.
/// </summary>
public sealed partial class BotProcess : IAsyncDisposable
{
    private readonly BotProcessOptions options;
    private readonly ProcessOutput output = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
    private Process? process;

    private BotProcess(BotProcessOptions options) => this.options = options;

    /// <summary>Where the running process listens.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public Uri MessagesEndpoint => new(BaseAddress, "/api/messages");

    /// <summary>Everything written to stdout and stderr by all runs so far.</summary>
    public string Output => output.ToString();

    /// <summary>Memory that the running process holds, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            var running = process ?? throw new InvalidOperationException("The bot was never started.");
            running.Refresh();
            return running.WorkingSet64;
        }
    }

    public bool IsRunning => process is { HasExited: false };

    /// <summary>Starts the bot and returns when it says it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended or did not become ready; the message holds its output.</exception>
    public static async Task<BotProcess> StartAsync(BotProcessOptions options, CancellationToken cancellationToken = default)
    {
        BotProcess bot = new(options);
        try
        {
            await bot.RunAsync(options.Environment, cancellationToken);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    /// <summary>SIGKILL: the process gets no chance to finish anything. Children die with it.</summary>
    public async Task Kill9Async(CancellationToken cancellationToken = default)
    {
        if (process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync(cancellationToken);
        }
    }

    /// <summary>SIGTERM: an orderly shutdown. Returns the exit code.</summary>
    public async Task<int> StopAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        Process running = process ?? throw new InvalidOperationException("The bot was never started.");
        using Process signal = Process.Start("sh", ["-c", $"kill -TERM {running.Id}"]);
        await signal.WaitForExitAsync(cancellationToken);
        return await WaitForExitAsync(timeout, cancellationToken);
    }

    /// <summary>Waits until the process has ended by itself, as one with a crash point does. Returns the exit code.</summary>
    public async Task<int> WaitForExitAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        Process running = process ?? throw new InvalidOperationException("The bot was never started.");
        try
        {
            await running.WaitForExitAsync(cancellationToken).WaitAsync(timeout ?? options.ReadyWithin, cancellationToken);
            return running.ExitCode;
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException("The bot goes on running. Its output:\n" + Output);
        }
    }

    /// <summary>Kills what still runs and starts again in the same directory, with other environment variables if given.</summary>
    public async Task RestartAsync(IReadOnlyDictionary<string, string?>? environment = null, CancellationToken cancellationToken = default)
    {
        await Kill9Async(cancellationToken);
        process?.Dispose();
        process = null;
        await RunAsync(environment ?? options.Environment, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Kill9Async();
        Traces.Keep("log", [Output]);
        process?.Dispose();
        http.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex ListeningLine();

    private async Task RunAsync(IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("dotnet", [options.AssemblyPath])
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["LocalTeams__Enabled"] = "false";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Process started = new() { StartInfo = start, EnableRaisingEvents = true };
        void Read(string? line)
        {
            output.Add(line);
            if (line is not null && ListeningLine().Match(line) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups[1].Value));
            }
        }

        started.OutputDataReceived += (_, data) => Read(data.Data);
        started.ErrorDataReceived += (_, data) => Read(data.Data);
        started.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The bot ended before it listened."));
        process = started;
        started.Start();
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await BecomeReadyAsync(started, listening.Task, cancellationToken);
    }

    private async Task BecomeReadyAsync(Process started, Task<Uri> listening, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.ReadyWithin);
        try
        {
            BaseAddress = await listening.WaitAsync(limit.Token);
            while (!await IsReadyAsync(limit.Token))
            {
                if (started.HasExited)
                {
                    throw new InvalidOperationException("The bot ended before it was ready.");
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            }
        }
        catch (Exception failure) when (failure is InvalidOperationException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            if (started.HasExited)
            {
                // Only this wait also drains the output, which says why.
                await started.WaitForExitAsync(cancellationToken);
            }

            throw new InvalidOperationException($"The bot did not become ready within {options.ReadyWithin}: {failure.Message}\n{Output}", failure);
        }
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(BaseAddress, options.ReadyPath), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // A busy machine: it may answer sooner next time.
            return false;
        }
    }
}
