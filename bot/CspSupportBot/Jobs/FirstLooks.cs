using CspSupportBot.Desk;
using CspSupportBot.Domain;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>
/// Gives tickets that an earlier version has filed, which planned nothing, their first look at the clocks when the process starts. Each ticket keeps that it had one, so the next start finds
/// nothing to do. Whatever changes a ticket plans its looks from then on.
/// </summary>
public sealed partial class FirstLooks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FirstLooks> logger) : BackgroundService
{
    /// <summary>So many are found at a time.</summary>
    public const int Batch = 100;

    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <returns>How many tickets were looked at.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        var planned = 0;
        while (await WithoutPlanAsync(cancellationToken) is { Count: > 0 } tickets)
        {
            foreach (var (tenant, id) in tickets)
            {
                await PlanAsync(tenant, id, cancellationToken);
            }

            planned += tickets.Count;
        }

        return planned;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PlanAsync(stoppingToken);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is away, or another replica that does the same at this moment.
                NotYet(failure.Message);
                await Task.Delay(Again, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<List<(string Tenant, Guid Id)>> WithoutPlanAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<SupportDb>().Tickets.IgnoreQueryFilters()
            .Where(ticket => ticket.FiledAt != null && !ticket.HasNoticePlan)
            .OrderBy(ticket => ticket.PartnerTenant).ThenBy(ticket => ticket.Id)
            .Take(Batch)
            .Select(ticket => new { ticket.PartnerTenant, ticket.Id })
            .ToListAsync(cancellationToken);
        return [.. found.Select(ticket => (ticket.PartnerTenant, ticket.Id))];
    }

    private async Task PlanAsync(string tenant, Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(tenant);
        if (await scope.ServiceProvider.GetRequiredService<TicketSearch>().FindAsync(id, cancellationToken) is { } ticket)
        {
            await scope.ServiceProvider.GetRequiredService<NoticePlanner>().PlanAsync(ticket, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<SupportDb>().SaveChangesAsync(cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Not every ticket of an earlier version has its first look planned yet: {Reason}")]
    private partial void NotYet(string reason);
}
