using CspSupportBot.Domain;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CspSupportBot.Desk.Reminders;

/// <summary>What a person can do with their reminders.</summary>
public sealed class ReminderDesk(SupportDb db, PartnerTenant tenant, SpokenTime times, ContactDesk contacts, TimeProvider clock)
{
    /// <summary>How long a reminder that nobody could be told of stays in the list.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>Which moment somebody means, by their own wall clock.</summary>
    public TimeReading Read(string text, Profile person, bool isJapanese) => times.Read(text, Instant.FromDateTimeOffset(clock.GetUtcNow()), contacts.Zone(person), isJapanese);

    /// <summary>A time of day, on whatever day; null where that is not what was said.</summary>
    public LocalTime? ReadTimeOfDay(string text, bool isJapanese) => times.ReadTimeOfDay(text, isJapanese);

    /// <summary>Sets a reminder for a person.</summary>
    /// <param name="ticket">Null for one that is about no ticket.</param>
    public async Task<Reminder> SetAsync(Ticket? ticket, string text, Instant dueAt, Person person, string conversationId, CancellationToken cancellationToken)
    {
        // Of two who take the same number at the same time the later turn is run again.
        var last = await db.Reminders.MaxAsync(reminder => (long?)reminder.Number, cancellationToken) ?? 0;
        var reminder = Reminder.Set(
            tenant.Id, new ReminderNumber(last + 1), person.Id, conversationId, ticket?.Id, text, dueAt.ToDateTimeOffset(), clock.GetUtcNow());
        db.Reminders.Add(reminder);
        Queue(reminder);
        return reminder;
    }

    /// <summary>A person's own reminder; null where there is none of this number.</summary>
    public Task<Reminder?> FindAsync(ReminderNumber number, string personId, CancellationToken cancellationToken) =>
        db.Reminders.SingleOrDefaultAsync(reminder => reminder.Number == number.Value && reminder.PersonId == personId, cancellationToken);

    public void Snooze(Reminder reminder, Instant until)
    {
        reminder.Snooze(until.ToDateTimeOffset(), clock.GetUtcNow());
        Queue(reminder);
    }

    public void End(Reminder reminder, ReminderState state) => reminder.Become(state, clock.GetUtcNow());

    /// <summary>A person's reminders that wait, the next first; and, for some days, those that could not be told.</summary>
    public async Task<(IReadOnlyList<Reminder> Reminders, int Total)> ListAsync(string personId, int take, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Remembered;
        var mine = db.Reminders.Where(reminder => reminder.PersonId == personId
            && (reminder.State == ReminderState.Waiting || reminder.State == ReminderState.Told
                || ((reminder.State == ReminderState.TicketClosed || reminder.State == ReminderState.Unreachable) && reminder.ChangedAt > since)));
        return (
            await mine.OrderBy(reminder => reminder.DueAt).ThenBy(reminder => reminder.Number).Take(take).ToListAsync(cancellationToken),
            await mine.CountAsync(cancellationToken));
    }

    /// <summary>The tickets that reminders are about, by their ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, Ticket>> TicketsOfAsync(IReadOnlyList<Reminder> reminders, CancellationToken cancellationToken)
    {
        var ids = reminders.Select(reminder => reminder.TicketId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<Guid, Ticket>()
            : await db.Tickets.Where(ticket => ids.Contains(ticket.Id)).ToDictionaryAsync(ticket => ticket.Id, cancellationToken);
    }

    /// <summary>A person's open reminders about these tickets become somebody else's.</summary>
    /// <returns>How many.</returns>
    public async Task<int> HandOverAsync(IReadOnlyList<Ticket> tickets, Person from, Person to, CancellationToken cancellationToken)
    {
        var ids = tickets.Select(ticket => (Guid?)ticket.Id).ToList();
        var moved = await db.Reminders
            .Where(reminder => reminder.PersonId == from.Id && ids.Contains(reminder.TicketId))
            .Where(reminder => reminder.State == ReminderState.Waiting || reminder.State == ReminderState.Told)
            .ToListAsync(cancellationToken);
        moved.ForEach(reminder => reminder.MoveTo(to.Id, clock.GetUtcNow()));
        return moved.Count;
    }

    private void Queue(Reminder reminder) => db.Outbox.Add(OutboxRows.Remind(tenant.Id, reminder.Id, reminder.DueAt));
}
