using CspSupportBot.Domain.Operations;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CspSupportBot.Teams;

/// <summary>Whether the channel's tokens can be checked. The official SDK does not tell; with it there is nothing to report.</summary>
public sealed class TokenReadiness(BotFrameworkAuthentication authentication) : IReadinessCheck
{
    public string Name => "tokens";

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken) =>
        authentication is IHealthCheck check
        && await check.CheckHealthAsync(new HealthCheckContext(), cancellationToken) is { Status: not HealthStatus.Healthy } result
            ? $"{result.Description}; messages are answered with 503 until they can be: check that the bot may reach that host"
            : null;
}
