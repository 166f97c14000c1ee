using System.ComponentModel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams.LocalTeams;

/// <summary>Starts the local Teams client once the bot listens, and ends it with the bot. Whatever becomes of it, the bot goes on.</summary>
public sealed partial class LocalTeamsService(
    IServer server,
    IHostApplicationLifetime lifetime,
    IHostEnvironment environment,
    IHttpClientFactory http,
    IOptions<LocalTeamsOptions> options,
    ILogger<LocalTeamsService> logger) : BackgroundService
{
    private static readonly TimeSpan PingInterval = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        try
        {
            await StartedAsync(stoppingToken);
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot stops, and the client has been ended.
        }
        catch (Win32Exception)
        {
            NodeMissing();
        }
        catch (Exception failure)
        {
            Failed(failure);
        }
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var folder = Path.GetFullPath(options.Value.Folder, environment.ContentRootPath);
        if (!Playground.IsInstalledIn(folder))
        {
            NotInstalled(options.Value.Folder == LocalTeamsOptions.DefaultFolder ? "bot/playground" : folder);
            return;
        }

        if (BotAddress.Of(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) is not { } bot)
        {
            NoPlainHttp();
            return;
        }

        using var playground = Playground.Start(folder, bot, options.Value.Port);
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        starting.CancelAfter(options.Value.StartWithin);
        var ready = ReadyAsync(playground, starting.Token);
        var end = playground.EndAsync(stoppingToken);
        if (await Task.WhenAny(ready, end) == ready)
        {
            Started(await ready, folder);
        }

        var complaint = await end;
        await starting.CancelAsync();

        // Ctrl+C in a terminal ends the client and the bot alike.
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Ended(Playground.LogFileIn(folder), complaint);
        }
    }

    /// <returns>Its port; null where it did not answer in time.</returns>
    private async Task<int?> ReadyAsync(Playground playground, CancellationToken cancellationToken)
    {
        try
        {
            var port = await playground.Port.WaitAsync(cancellationToken);
            using var client = http.CreateClient(nameof(LocalTeamsService));
            while (!await AnswersAsync(client, new Uri($"http://localhost:{port}/_debug/ping"), cancellationToken))
            {
                await Task.Delay(PingInterval, cancellationToken);
            }

            return port;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Started(int? port, string folder)
    {
        if (port is { } taken)
        {
            Ready(taken);
        }
        else
        {
            Silent(options.Value.StartWithin, Playground.LogFileIn(folder));
        }
    }

    [LoggerMessage(LogLevel.Information, "Chat with the bot at http://localhost:{Port}")]
    private partial void Ready(int port);

    [LoggerMessage(LogLevel.Information, "Microsoft's local Teams client is not installed. To chat with the bot in a browser, end the bot and run: npm ci --prefix {Folder}")]
    private partial void NotInstalled(string folder);

    [LoggerMessage(LogLevel.Warning, "Node.js was not found, so Microsoft's local Teams client is not started. Install Node.js 20 or later to chat with the bot in a browser")]
    private partial void NodeMissing();

    [LoggerMessage(LogLevel.Warning, "The bot listens on https only, so Microsoft's local Teams client is not started: it needs a plain http address")]
    private partial void NoPlainHttp();

    [LoggerMessage(LogLevel.Warning, "Microsoft's local Teams client has not answered within {StartWithin}; the bot goes on. Its log: {LogFile}")]
    private partial void Silent(TimeSpan startWithin, string logFile);

    [LoggerMessage(LogLevel.Warning, "Microsoft's local Teams client has ended; the bot goes on without it. Its log: {LogFile} {Complaint}")]
    private partial void Ended(string logFile, string complaint);

    [LoggerMessage(LogLevel.Warning, "Microsoft's local Teams client can't be run; the bot goes on without it")]
    private partial void Failed(Exception failure);
}
