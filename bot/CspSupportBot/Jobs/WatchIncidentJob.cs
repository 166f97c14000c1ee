using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>Looks whether the incident that a ticket waits for is over, and tells the people then. It ends when the ticket goes another way.</summary>
public sealed class WatchIncidentJob(
    SupportDb db, TicketDesk desk, TicketSearch tickets, ProfileDesk profiles, IKnownIncidents incidents, IOptions<SyncOptions> options, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.WatchKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken) is not { IsWatching: true, Incident: { } watched } ticket)
        {
            return new JobOutcome.Done();
        }

        if (await incidents.ListAsync(ticket.CustomerTenantId, ticket.WhatId, cancellationToken) is not { } active || active.Any(incident => incident.TrackingId == watched.TrackingId))
        {
            return new JobOutcome.Next(options.Value.Moderate);
        }

        ticket.EndIncident(ticket.MomentOf(clock.GetUtcNow()));
        Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
        var words = Words.WatchEnded.With(new TicketNumber(ticket.Number), watched.TrackingId);
        db.Outbox.Add(OutboxRows.Deliver(row.PartnerTenant, ticket.ConversationId, new OutgoingMessage(words, null, null, null, null), clock.GetUtcNow()));
        await desk.RefreshCardsAsync(ticket, cancellationToken);
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
