using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>
/// What has fallen due for a person in a conversation. Whoever takes it tells it: in the person's own chat everything, elsewhere only what belongs there.
/// </summary>
public sealed class DueDesk(
    SupportDb db, ReminderDesk reminders, FollowUpDesk followUps, TicketDesk tickets, PostDesk post, DigestDesk digests, TimeProvider clock)
{
    /// <summary>More rows would make a card too large for Teams.</summary>
    public const int MostTogether = 15;

    /// <summary>Reminders that are due, from now on told; those of tickets that are closed by now are left out.</summary>
    public async Task<(IReadOnlyList<Reminder> Reminders, IReadOnlyDictionary<Guid, Ticket> Tickets)> TakeRemindersAsync(
        string personId, ConversationAddress chat, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isOwn = chat.PersonId == personId;
        var found = await db.Reminders
            .Where(reminder => reminder.PersonId == personId && reminder.State == ReminderState.Waiting && reminder.DueAt <= now)
            .Where(reminder => isOwn || reminder.ConversationId == chat.ConversationId)
            .OrderBy(reminder => reminder.DueAt)
            .ThenBy(reminder => reminder.Number)
            .ToListAsync(cancellationToken);
        var about = await reminders.TicketsOfAsync(found, cancellationToken);
        foreach (var reminder in found)
        {
            var isOver = reminder.TicketId is { } id && about.GetValueOrDefault(id) is { IsClosed: true };
            reminder.Become(isOver ? ReminderState.TicketClosed : ReminderState.Told, now);
        }

        return (found.FindAll(reminder => reminder.State is ReminderState.Told), about);
    }

    /// <summary>Tickets whose follow-up is due, with the next one planned.</summary>
    /// <param name="askedBefore">What takes the place of the card that asked before.</param>
    public async Task<IReadOnlyList<Ticket>> TakeFollowUpsAsync(
        string personId, ConversationAddress chat, Func<Ticket, OutgoingMessage> askedBefore, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isOwn = chat.PersonId == personId;
        var found = (await db.Tickets.WithHistory()
                .Where(ticket => ticket.OwnerId == personId && ticket.FollowUpAt <= now)
                .Where(ticket => isOwn || ticket.ConversationId == chat.ConversationId)
                .OrderBy(ticket => ticket.FollowUpAt)
                .ThenBy(ticket => ticket.Number)
                .ToListAsync(cancellationToken))
            .FindAll(ticket => ticket.WaitsOnSomebody);
        foreach (var ticket in found)
        {
            followUps.Ask(ticket);
            await post.ReplaceAsync(CardSubject.FollowUp(ticket.Id), askedBefore(ticket), cancellationToken);
            await tickets.RefreshCardsAsync(ticket, cancellationToken);
        }

        return found;
    }

    /// <summary>The person's digest where it is due; null where not, or where there is nothing to say.</summary>
    public Task<Digest?> TakeDigestAsync(Profile person, CancellationToken cancellationToken) => digests.TakeDueAsync(person, cancellationToken);
}
