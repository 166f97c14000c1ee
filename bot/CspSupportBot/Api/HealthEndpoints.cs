using CspSupportBot.Desk;

namespace CspSupportBot.Api;

public static class HealthEndpoints
{
    /// <summary>
    /// `GET /health/live`: 200 while the process runs. `GET /health/ready`: 200 with the checks' results when the bot can work, 503
    /// with the same body when it can't; parked work is reported, but does not make it unready.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Ok(new { status = "live" }));
        routes.MapGet("/health/ready", async (ReadinessDesk desk, CancellationToken cancellationToken) =>
        {
            var readiness = await desk.CheckAsync(cancellationToken);
            return Results.Json(readiness, statusCode: readiness.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
