using CspSupportBot.Desk.Reminders;
using CspSupportBot.Domain;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CspSupportBot.Desk;

/// <summary>The daily digest: one planned row for each person, which is planned again when it has run, when the person moves to another zone or wants another time.</summary>
public sealed class DigestDesk(
    SupportDb db, PartnerTenant tenant, ContactDesk contacts, ReminderDesk reminders, SlaPolicy policy, IOptions<DigestOptions> options, TimeProvider clock)
{
    /// <summary>More rows would make a card too large for Teams.</summary>
    public const int MostShown = 15;

    /// <summary>The longest time without a working day that is looked over.</summary>
    private const int MostDays = 60;

    /// <summary>The digest of a morning says nothing in the evening.</summary>
    private static readonly Duration LongestDelay = Duration.FromHours(6);

    /// <summary>When this person gets the digest; null where never.</summary>
    public LocalTime? TimeOf(Profile person) => DigestOptions.TimeIn(person.DigestAt ?? options.Value.DigestAt);

    /// <summary>Plans the next digest where none is planned, or another time is right by now. What is due already is on its way.</summary>
    public void Plan(Profile person)
    {
        var now = clock.GetUtcNow();
        if (person.DigestDue > now || person.DigestDue is null)
        {
            PlanAfter(person, now);
        }
    }

    /// <summary>The person wants it then.</summary>
    /// <param name="at">Null for never.</param>
    public void Choose(Profile person, LocalTime? at)
    {
        db.Entry(person).Property(p => p.DigestAt).CurrentValue = at?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? DigestOptions.Off;
        PlanAfter(person, clock.GetUtcNow());
    }

    /// <summary>The digest that is due, with the next one planned; null where none is due, it is too late for it, or there is nothing to say.</summary>
    public async Task<Digest?> TakeDueAsync(Profile person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (person.DigestDue is not { } due || due > now)
        {
            return null;
        }

        PlanAfter(person, now);
        return Instant.FromDateTimeOffset(now) - Instant.FromDateTimeOffset(due) < LongestDelay && await ComposeAsync(person, cancellationToken) is { IsEmpty: false } digest
            ? digest
            : null;
    }

    /// <summary>What is due today and what waits, of a person's own tickets and reminders.</summary>
    public async Task<Digest> ComposeAsync(Profile person, CancellationToken cancellationToken)
    {
        var zone = contacts.Zone(person);
        var endOfDay = zone.AtStartOfDay(Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(zone).Date.PlusDays(1)).ToDateTimeOffset();
        var open = await db.Tickets
            .Where(ticket => ticket.OwnerId == person.PersonId && ticket.State != TicketState.Resolved && ticket.State != TicketState.Cancelled)
            .OrderBy(ticket => ticket.Number)
            .ToListAsync(cancellationToken);
        var responses = open.Where(ticket => ticket.RespondedAt is null && ticket.FirstResponseDue < endOfDay).OrderBy(ticket => ticket.FirstResponseDue).ToList();
        var followUps = open.Except(responses).Where(ticket => ticket.FollowUpAt < endOfDay).OrderBy(ticket => ticket.FollowUpAt).ToList();
        var waiting = open.Except(responses).Except(followUps).Where(ticket => ticket.WaitsOnSomebody || ticket.State is TicketState.Failed).ToList();
        var (mine, _) = await reminders.ListAsync(person.PersonId, MostShown, cancellationToken);
        var today = mine.Where(reminder => reminder.IsOpen && reminder.DueAt < endOfDay).ToList();
        return new Digest(responses, followUps, waiting, today, await reminders.TicketsOfAsync(today, cancellationToken));
    }

    private void PlanAfter(Profile person, DateTimeOffset now)
    {
        var next = Next(person, now);
        if (next == person.DigestDue)
        {
            return;
        }

        db.Entry(person).Property(p => p.DigestDue).CurrentValue = next;
        if (next is { } due)
        {
            db.Outbox.Add(OutboxRows.Digest(tenant.Id, person.PersonId, due));
        }
    }

    private DateTimeOffset? Next(Profile person, DateTimeOffset now)
    {
        if (TimeOf(person) is not { } time)
        {
            return null;
        }

        var zone = contacts.Zone(person);
        var today = Instant.FromDateTimeOffset(now).InZone(zone).Date;
        return Enumerable.Range(0, MostDays)
            .Select(today.PlusDays)
            .Where(policy.Partner.IsBusinessDay)
            .Select(date => (DateTimeOffset?)(date + time).InZoneLeniently(zone).ToDateTimeOffset())
            .FirstOrDefault(moment => moment > now);
    }
}
