using CspSupportBot.Desk;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>
/// Gives tickets that an earlier version has filed, which planned nothing, their first look at the clocks: once, when the process starts. Whatever changes a ticket plans its looks from then on.
/// </summary>
public sealed partial class FirstLooks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FirstLooks> logger) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <returns>How many tickets were looked at.</returns>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        var tickets = await WithoutPlanAsync(cancellationToken);
        foreach (var (tenant, id) in tickets)
        {
            await PlanAsync(tenant, id, cancellationToken);
        }

        return tickets.Count;
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
            .Where(ticket => ticket.FiledAt != null && ticket.NoticePlannedFor == null && ticket.State != TicketState.Resolved && ticket.State != TicketState.Cancelled)
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
