using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>Brings the cards of a ticket in one conversation up to date; posts a new one where there is none to edit.</summary>
public sealed class RefreshCardsJob(
    SupportDb db,
    TicketSearch tickets,
    SupportBackends backends,
    ProfileDesk profiles,
    ContactDesk contacts,
    NoticePlanner planner,
    NoticeWriter writer,
    INotifier notifier,
    ConfirmedSends sends,
    TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.RefreshCardsKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var ticket = await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken);
        var address = await db.Conversations.FindAsync([row.PartnerTenant, row.Lane], cancellationToken);
        if (ticket is null)
        {
            return new JobOutcome.Park("The ticket is not known.");
        }

        if (address is null)
        {
            return new JobOutcome.Drop("Nobody can be reached in this conversation.");
        }

        var (subject, notices) = (CardSubject.Ticket(ticket.Id), CardSubject.Notices(ticket.Id));
        var cards = await db.SentCards
            .Where(card => card.ConversationId == row.Lane && (card.Subject == subject || card.Subject.StartsWith(notices)))
            .ToListAsync(cancellationToken);
        var message = await RenderAsync(ticket, address, cancellationToken);
        foreach (var card in cards)
        {
            var shown = card.Subject == subject ? message : await RenderNoticeAsync(card, ticket, address, cancellationToken);
            var outcome = shown is null ? new DeliveryOutcome.Gone() : await notifier.UpdateAsync(address, card.ActivityId, shown, cancellationToken);
            if (outcome is DeliveryOutcome.Gone)
            {
                db.SentCards.Remove(card);
            }
            else if (outcome is not DeliveryOutcome.Delivered)
            {
                return Deliveries.Settle(db, address, outcome);
            }
        }

        // Where only a notice was, the ticket's own card is missed by nobody.
        var isWanted = row.Lane == ticket.ConversationId || cards.Exists(card => card.Subject == subject);
        return isWanted && cards.TrueForAll(card => card.Subject != subject || db.Entry(card).State is EntityState.Deleted)
            ? await Deliveries.SendAsync(db, sends, notifier, row, address, message, cancellationToken)
            : new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    // In the language and time zone of the person whose chat it is; in a channel of who bound it, else the owner's.
    private async Task<OutgoingMessage> RenderAsync(Ticket ticket, ConversationAddress address, CancellationToken cancellationToken)
    {
        if (await db.NoticeThreads.SingleOrDefaultAsync(thread => thread.ConversationId == address.ConversationId, cancellationToken) is { } thread)
        {
            return await writer.RootAsync(ticket, thread.ReaderId, cancellationToken);
        }

        var reader = await profiles.FindAsync(address.PersonId ?? ticket.OwnerId, cancellationToken);
        Languages.SpeakTo(reader);
        return TicketCard.Message(ticket, backends.CapabilitiesFor(ticket), new Reader(contacts.TimeZone(reader)), clock.GetUtcNow());
    }

    private async Task<OutgoingMessage?> RenderNoticeAsync(SentCard card, Ticket ticket, ConversationAddress address, CancellationToken cancellationToken) =>
        NoticeWriter.OrderOf(card, ticket, address.PersonId ?? ticket.OwnerId) is { } order && planner.FindClock(ticket, order.Clock) is { } reading
            ? await writer.ForPersonAsync(order, ticket, reading, cancellationToken)
            : null;
}
