using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>What is known already of what a draft is about, so that nobody files what others work on: Microsoft's incidents, and our own open tickets.</summary>
public sealed class KnownTroubleDesk(SupportDb db, EntitlementDesk entitlement, IKnownIncidents incidents)
{
    private const int MostTickets = 3;

    /// <param name="problem">Azure's classification, which may still be on its way: both are asked for at the same time.</param>
    public async Task<KnownTrouble> OfAsync(TicketDraft draft, Task<AzureProblem?> problem, CancellationToken cancellationToken) =>
        new(await MatchingAsync(draft, problem, cancellationToken), await OpenAsync(draft, cancellationToken));

    /// <summary>The active incidents that may be what the draft is about, the likeliest first; none where they can't be asked for now.</summary>
    /// <param name="problem">As for <see cref="OfAsync"/>.</param>
    public async Task<IReadOnlyList<KnownIncident>> MatchingAsync(TicketDraft draft, Task<AzureProblem?> problem, CancellationToken cancellationToken)
    {
        var asked = IncidentsAsync(draft, cancellationToken);
        var service = (await problem)?.ServiceName;
        return IncidentMatch.Of(await asked, service, draft.Title ?? "");
    }

    /// <summary>An active incident of the draft's subscription; null where it is over, or can't be asked for now.</summary>
    public async Task<KnownIncident?> FindAsync(TicketDraft draft, string trackingId, CancellationToken cancellationToken) =>
        (await IncidentsAsync(draft, cancellationToken)).FirstOrDefault(incident => incident.TrackingId.Equals(trackingId, StringComparison.OrdinalIgnoreCase));

    /// <summary>An open ticket that the draft can join; null where it is none of this customer and family.</summary>
    public Task<Ticket?> FindAsync(TicketDraft draft, TicketNumber number, CancellationToken cancellationToken) =>
        OpenOf(draft).WithHistory().SingleOrDefaultAsync(ticket => ticket.Number == number.Value, cancellationToken);

    private async Task<IReadOnlyList<KnownIncident>> IncidentsAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        entitlement.IsFiledHere(draft) && draft is { CustomerTenantId: { } customer, WhatId: { } subscription }
            ? await incidents.ListAsync(customer, subscription, cancellationToken) ?? []
            : [];

    private async Task<IReadOnlyList<Ticket>> OpenAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        await OpenOf(draft).OrderByDescending(ticket => ticket.Number).Take(MostTickets).ToListAsync(cancellationToken);

    private IQueryable<Ticket> OpenOf(TicketDraft draft) => db.Tickets.Where(ticket =>
        ticket.State != TicketState.Resolved && ticket.State != TicketState.Cancelled
        && ticket.CustomerTenantId == draft.CustomerTenantId && ticket.Family == draft.Family);
}

/// <param name="Incidents">The likeliest first.</param>
/// <param name="Open">Our own open tickets of the customer and family, the newest first.</param>
public sealed record KnownTrouble(IReadOnlyList<KnownIncident> Incidents, IReadOnlyList<Ticket> Open);
