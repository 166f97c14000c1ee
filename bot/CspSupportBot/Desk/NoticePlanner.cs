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
            Keep(ticket, reading, warning, warnings, now);
        }

        return due;
    }

    /// <summary>The ticket has another owner: what the former one has not heard, because of quiet hours or a rest, is for the new one to hear in their own time.</summary>
    public async Task HandOverAsync(Ticket ticket, string formerOwnerId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var warnings = await WarningsAsync(ticket, cancellationToken);
        foreach (var last in warnings.Where(warning => warning.WithdrawnAt is null).GroupBy(warning => (warning.Clock, warning.Cycle)).Select(Newest))
        {
            var order = new NoticeOrder(ticket.Id, NoticeOrder.Owner, last.Clock, last.Cycle, last.Threshold) { GivenAt = last.SentAt };
            if (plan.Running(ticket, last.Clock, now) is { } reading && IsOfThisRun(last, reading)
                && !await HasHeardAsync(order with { Recipient = NoticeOrder.ToPerson(formerOwnerId) }, cancellationToken))
            {
                db.Outbox.Add(OutboxRows.Notice(tenant.Id, order, now));
            }
        }
    }

    /// <summary>That the recipient has it; null where not.</summary>
    public async Task<NoticeReceipt?> FindReceiptAsync(NoticeOrder order, CancellationToken cancellationToken) => await db.NoticeReceipts.FindAsync(
        [tenant.Id, order.TicketId, order.Clock, order.Cycle, order.Threshold, order.Recipient], cancellationToken);

    /// <summary>Whether its recipient has heard of it since the warning was given, for a reason of their own or in somebody's place.</summary>
    public async Task<bool> HasHeardAsync(NoticeOrder order, CancellationToken cancellationToken)
    {
        var receipt = await FindReceiptAsync(order, cancellationToken);
        var warning = await db.SentWarnings.FindAsync([tenant.Id, order.TicketId, order.Clock, order.Cycle, order.Threshold], cancellationToken);
        return receipt is not null && receipt.DeliveredAt >= (warning?.SentAt ?? receipt.DeliveredAt);
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

        // A clock that was set back has set the record right, not the order.
        return Find(warnings, order.Clock, order.Cycle, order.Threshold) is { WithdrawnAt: null } given
            ? plan.Reason(ticket, Standing(warnings), Sent(given, order.GivenAt < given.SentAt ? order.GivenAt.Value : given.SentAt), now)
            : null;
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
        [.. warnings.Where(warning => warning.WithdrawnAt is null).Select(warning => Sent(warning, warning.SentAt))];

    private static SentWarning Sent(WarningRecord warning, DateTimeOffset at) => new(warning.Clock, warning.Cycle, warning.Threshold, Instant.FromDateTimeOffset(at));

    private static WarningRecord? Find(List<WarningRecord> warnings, ClockKind kind, int cycle, double threshold) =>
        warnings.Find(warning => warning.Clock == kind && warning.Cycle == cycle && warning.Threshold.Equals(threshold));

    private static WarningRecord Newest(IEnumerable<WarningRecord> warnings) => warnings.MaxBy(warning => (warning.SentAt, warning.Threshold))!;

    // Our next step starts anew with each message after our answer; what was said of the run before is over, and was true.
    private static bool IsOfThisRun(WarningRecord warning, ClockReading reading) =>
        warning.Cycle == reading.Cycle && warning.SentAt >= reading.Start.ToDateTimeOffset();

    private void Keep(Ticket ticket, ClockReading reading, Warning warning, List<WarningRecord> warnings, DateTimeOffset now)
    {
        if (Find(warnings, reading.Kind, reading.Cycle, warning.Threshold) is { } known)
        {
            // The deadline has moved since, or what was taken back has come true: whoever has heard of it hears again.
            (known.SentAt, known.WithdrawnAt) = (now, null);
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
        // At the very moment of the deadline nothing is broken yet, and nothing was called so by mistake.
        foreach (var reading in readings.Where(reading => reading.Breaches is [] && !(reading is { IsOpen: true, Due: { } due } && due <= reading.Now)))
        {
            var wrong = warnings.FindAll(warning =>
                warning is { WithdrawnAt: null, Threshold: >= NoticeRules.Breach } && warning.Clock == reading.Kind && IsOfThisRun(warning, reading));
            if (wrong.Count > 0)
            {
                wrong.ForEach(warning => warning.WithdrawnAt = now);
                await TellItWasWrongAsync(ticket, reading, now, cancellationToken);
            }
        }
    }

    private async Task TellItWasWrongAsync(Ticket ticket, ClockReading reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var start = reading.Start.ToDateTimeOffset();
        var read = await db.NoticeReceipts
            .Where(receipt => receipt.TicketId == ticket.Id && receipt.Clock == reading.Kind && receipt.Cycle == reading.Cycle)
            .Where(receipt => receipt.Threshold >= NoticeRules.Breach && receipt.DeliveredAt >= start)
            .ToListAsync(cancellationToken);
        db.Outbox.AddRange(read.Select(receipt => receipt.Recipient).Distinct().Select(reader => OutboxRows.Notice(
            tenant.Id, new NoticeOrder(ticket.Id, reader, reading.Kind, reading.Cycle, NoticeRules.Breach) { IsWithdrawal = true }, now)));

        // Nobody is told of the same twice.
        db.NoticeReceipts.RemoveRange(read);
    }
}
