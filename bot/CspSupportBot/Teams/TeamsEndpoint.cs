using System.Net;

namespace CspSupportBot.Teams;

public static class TeamsEndpoint
{
    private static readonly TimeSpan TurnTimeout = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The channel's door: takes Bot Framework activities. 200 when the turn is done, the invoke's own status for an invoke, 400 for
    /// what is no activity, 401 and 403 for callers that may not speak here, 405, 413 and 415 as usual; error bodies are empty.
    /// </summary>
    public static void MapTeams(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/messages", async (HttpContext http, SupportAdapter adapter, TurnGate gate) =>
        {
            // No token is checked without an app id, so only this machine may speak then.
            if (!IsLoopback(http.Connection.RemoteIpAddress))
            {
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            // Teams hangs up after about 15 seconds, but a turn that has begun is finished: its own time-out counts.
            using var turn = new CancellationTokenSource(TurnTimeout);
            await adapter.ProcessAsync(http.Request, http.Response, gate, turn.Token);
        });

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
