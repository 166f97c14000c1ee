using CspSupportBot.Domain.Operations;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams.Access;

/// <summary>A bot that lets nobody in can't work. An outage of Teams is not reported: taking the bot out of service would not end it.</summary>
public sealed class StaffReadiness(IOptions<AccessOptions> options) : IReadinessCheck
{
    public string Name => "staff";

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult(options.Value switch
    {
        { IsRequired: false } or { IsComplete: true } => null,
        { Tenants.Count: 0, StaffTeamId: null } => "Nobody may use the bot: set Access:Tenants and Access:StaffTeamId.",
        { StaffTeamId: null } => "Nobody may use the bot: set Access:StaffTeamId.",
        _ => "Nobody may use the bot: set Access:Tenants.",
    });
}
