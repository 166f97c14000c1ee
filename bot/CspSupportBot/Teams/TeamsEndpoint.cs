using System.Net;

namespace CspSupportBot.Teams;

public static class TeamsEndpoint
{
    private static readonly TimeSpan TurnTimeout = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The channel's door: takes Bot Framework activities. 200 when the turn is done, the invoke's own status for an invoke, 400 for
    /// what is no activity, 401 without a valid token, 403 for a caller whose token does not let it speak here, 503 while tokens can't be
    /// checked yet, 405, 413 and 415 as usual; error bodies are empty.
    /// </summary>
    public static void MapTeams(this IEndpointRouteBuilder routes)
    {
        // Made before the first request, so that a setting it can't work with refuses the start.
        routes.ServiceProvider.GetRequiredService<SupportAdapter>();

        // Without an app id no token is checked, so only this machine may speak then, and only in Development.
        var checksTokens = !string.IsNullOrWhiteSpace(routes.ServiceProvider.GetRequiredService<IConfiguration>()["MicrosoftAppId"]);
        var trustsThisMachine = routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        routes.MapPost("/api/messages", async (HttpContext http, SupportAdapter adapter, TurnGate gate) =>
        {
            if (!checksTokens && !(trustsThisMachine && IsLoopback(http.Connection.RemoteIpAddress)))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            // Teams hangs up after about 15 seconds, but a turn that has begun is finished: its own time-out counts.
            using var turn = new CancellationTokenSource(TurnTimeout);
            await adapter.ProcessAsync(http.Request, http.Response, gate, turn.Token);
        });
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
