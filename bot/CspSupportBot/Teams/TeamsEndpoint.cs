using System.Net;

namespace CspSupportBot.Teams;

public static class TeamsEndpoint
{
    private const string ComeBackAfterSeconds = "5";

    /// <summary>
    /// The channel's door: takes Bot Framework activities. 200 when the turn is done, or goes on longer than Teams waits; the invoke's own status for an
    /// invoke; 400 for what is no activity, 401 without a valid token, 403 for a caller whose token does not let it speak here, 405, 413 and 415 as
    /// usual, 503 while tokens can't be checked yet or the process stops; error bodies are empty.
    /// </summary>
    public static void MapTeams(this IEndpointRouteBuilder routes)
    {
        // Made before the first request, so that a setting it can't work with refuses the start.
        routes.ServiceProvider.GetRequiredService<SupportAdapter>();

        // Without an app id no token is checked, so only this machine may speak then, and only in Development.
        var checksTokens = !string.IsNullOrWhiteSpace(routes.ServiceProvider.GetRequiredService<IConfiguration>()["MicrosoftAppId"]);
        var trustsThisMachine = routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        routes.MapPost("/api/messages", async (HttpContext http, SupportAdapter adapter, TurnRunner turns, RunningTurns running) =>
        {
            if (!checksTokens && !(trustsThisMachine && IsLoopback(http.Connection.RemoteIpAddress)))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            using var presence = running.TryEnter();
            if (presence is null)
            {
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                http.Response.Headers.RetryAfter = ComeBackAfterSeconds;
                return;
            }

            // Until the activity is read and its sender known, the request may be given up; from then on the turn's own time-out counts.
            await adapter.ProcessAsync(http.Request, http.Response, turns, http.RequestAborted);
        });
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
