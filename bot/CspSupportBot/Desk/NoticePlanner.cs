using CspSupportBot.Domain;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace CspSupportBot.Desk;

/// <summary>
/// Keeps one look ahead for each ticket that has something to come: the ticket holds its moment, a row waits for it, and both are saved together with what
/// changed the ticket. So no ticket is forgotten, and what is done at a moment grows with what is due then.
/// </summary>
public sealed class NoticePlanner(SupportDb db, PartnerTenant tenant, SlaPolicy policy, TimeProvider clock)
{
    private readonly NoticePlan plan = new(policy);

    /// <summary>Plans the next look at a ticket that has changed, and takes back what turned out to be no breach.</summary>
    /// <param name="ticket">With its history.</param>
    public async Task PlanAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var warnings = await WarningsAsync(ticket, cancellationToken);
        await TakeBackAsync(ticket, warnings, cancellationToken);
        var next = plan.Next(ticket, Standing(warnings), clock.GetUtcNow());
        var isNews = next != ticket.NoticePlannedFor;
        ticket.PlanNotice(next);
        if (isNews && next is { } at)
        {
            db.Outbox.Add(OutboxRows.Warn(tenant.Id, new PlannedLook(ticket.Id, at)));
        }
    }

    /// <summary>What a ticket must be warned of now; each is kept as given, so that it comes once.</summary>
    public async Task<IReadOnlyList<DueNotice>> TakeDueAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var warnings = await WarningsAsync(ticket, cancellationToken);
        var due = plan.Due(ticket, Standing(warnings), now);
        foreach (var (reading, warning) in due)
        {
            await KeepAsync(ticket, reading, warning, warnings, now, cancellationToken);
        }

        return due;
    }

    /// <summary>The ticket has another owner: what the former one has not heard, because of quiet hours or a rest, is for the new one to hear in their own time.</summary>
    public async Task HandOverAsync(Ticket ticket, string formerOwnerId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var warnings = await WarningsAsync(ticket, cancellationToken);
        foreach (var last in warnings.Where(warning => warning.WithdrawnAt is null).GroupBy(warning => (warning.Clock, warning.Cycle)).Select(run => run.MaxBy(warning => warning.Threshold)!))
        {
            var former = NoticeOrder.ToPerson(formerOwnerId);
            if (plan.Running(ticket, last.Clock, now)?.Cycle == last.Cycle
                && await db.NoticeReceipts.FindAsync([tenant.Id, ticket.Id, last.Clock, last.Cycle, last.Threshold, former], cancellationToken) is null)
            {
                db.Outbox.Add(OutboxRows.Notice(tenant.Id, new NoticeOrder(ticket.Id, NoticeOrder.Owner, last.Clock, last.Cycle, last.Threshold), now));
            }
        }
    }

    /// <summary>
    /// The clock as it stands, if what a notice says of it is still true and no other warning has been given since; null where nobody need hear of it any more.
    /// </summary>
    public async Task<ClockReading?> FindReasonAsync(Ticket ticket, NoticeOrder order, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var warnings = await WarningsAsync(ticket, cancellationToken);
        if (order.IsWithdrawal)
        {
            var isBack = warnings.Exists(warning =>
                warning.Clock == order.Clock && warning.Cycle == order.Cycle && warning is { WithdrawnAt: null, Threshold: >= NoticeRules.Breach });
            return isBack ? null : FindClock(ticket, order.Clock);
        }

        return plan.Reason(ticket, Standing(warnings), order.Given, now);
    }

    /// <summary>A clock of the ticket as it stands; null where there is none any more.</summary>
    public ClockReading? FindClock(Ticket ticket, ClockKind kind) => plan.Read(ticket, clock.GetUtcNow()).All.SingleOrDefault(reading => reading.Kind == kind);

    /// <inheritdoc cref="NoticePlan.AwaitsNote"/>
    public bool AwaitsNote(Ticket ticket) => plan.AwaitsNote(ticket, clock.GetUtcNow());

    /// <summary>A ticket's next deadline that lies ahead; null where none does.</summary>
    public DateTimeOffset? DeadlineOf(Ticket ticket)
    {
        var now = clock.GetUtcNow();
        return new[] { ClockKind.FirstResponse, ClockKind.FollowUp }
            .Select(kind => plan.Running(ticket, kind, now)?.Due?.ToDateTimeOffset())
            .Where(due => due > now)
            .Min();
    }

    private async Task<List<WarningRecord>> WarningsAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        // What this piece of work has added is not in the store yet.
        await db.SentWarnings.Where(warning => warning.TicketId == ticket.Id).LoadAsync(cancellationToken);
        return [.. db.SentWarnings.Local.Where(warning => warning.TicketId == ticket.Id)];
    }

    private static List<SentWarning> Standing(List<WarningRecord> warnings) =>
        [.. warnings.Where(warning => warning.WithdrawnAt is null)
            .Select(warning => new SentWarning(warning.Clock, warning.Cycle, warning.Threshold, Instant.FromDateTimeOffset(warning.SentAt)))];

    private async Task KeepAsync(
        Ticket ticket, ClockReading reading, Warning warning, List<WarningRecord> warnings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = warnings.Find(one => one.Clock == reading.Kind && one.Cycle == reading.Cycle && one.Threshold.Equals(warning.Threshold));
        if (known is not null)
        {
            // The deadline has moved since, or what was taken back has come true: whoever has heard of it hears again.
            (known.SentAt, known.WithdrawnAt) = (now, null);
            db.NoticeReceipts.RemoveRange(await db.NoticeReceipts
                .Where(receipt => receipt.TicketId == ticket.Id && receipt.Clock == known.Clock && receipt.Cycle == known.Cycle && receipt.Threshold == known.Threshold)
                .ToListAsync(cancellationToken));
            return;
        }

        db.SentWarnings.Add(new WarningRecord
        {
            PartnerTenant = tenant.Id,
            TicketId = ticket.Id,
            Clock = reading.Kind,
            Cycle = reading.Cycle,
            Threshold = warning.Threshold,
            SentAt = now,
        });
    }

    // Never silently (rule 27): whoever has read that a promise was broken reads that it was not.
    private async Task TakeBackAsync(Ticket ticket, List<WarningRecord> warnings, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var readings = plan.Read(ticket, now).All.ToList();
        foreach (var wrong in warnings.Where(warning => warning is { WithdrawnAt: null, Threshold: >= NoticeRules.Breach }).GroupBy(warning => (warning.Clock, warning.Cycle)))
        {
            // At the very moment of the deadline nothing is broken yet, and nothing was called so by mistake.
            if (readings.Find(reading => reading.Kind == wrong.Key.Clock) is not { Breaches: [] } reading
                || reading.Cycle != wrong.Key.Cycle
                || reading is { IsOpen: true, Due: { } due } && due <= reading.Now)
            {
                continue;
            }

            foreach (var warning in wrong)
            {
                warning.WithdrawnAt = now;
            }

            await TellItWasWrongAsync(ticket, wrong.Key.Clock, wrong.Key.Cycle, now, cancellationToken);
        }
    }

    private async Task TellItWasWrongAsync(Ticket ticket, ClockKind kind, int cycle, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = await db.NoticeReceipts
            .Where(receipt => receipt.TicketId == ticket.Id && receipt.Clock == kind && receipt.Cycle == cycle && receipt.Threshold >= NoticeRules.Breach)
            .Select(receipt => receipt.Recipient)
            .Distinct()
            .ToListAsync(cancellationToken);
        db.Outbox.AddRange(readers.Select(reader => OutboxRows.Notice(
            tenant.Id, new NoticeOrder(ticket.Id, reader, kind, cycle, NoticeRules.Breach) { IsWithdrawal = true }, now)));
    }
}
