using System.Globalization;

namespace CspSupportBot.Domain.Tickets;

/// <summary>What people do with the notices about a ticket's deadlines.</summary>
public sealed partial class Ticket
{
    /// <summary>When its clocks must be looked at next; null where no warning is to come. Whatever is planned for another moment is void.</summary>
    public DateTimeOffset? NoticePlannedFor { get; private set; }

    /// <summary>Whether its next look was ever planned, be it that none is to come; a version that knew of no notices has not.</summary>
    public bool HasNoticePlan { get; private set; }

    /// <summary>The last time that somebody took note of a notice; null where nobody did. The history must be loaded.</summary>
    public TicketEvent? Acknowledgement => history.LastOrDefault(line => line.Kind is TicketEventKind.Acknowledged);

    /// <summary>Until when its notices rest by a person's wish, which may be over; null where nobody wished it. The history must be loaded.</summary>
    public DateTimeOffset? SnoozedUntil => history.LastOrDefault(line => line.Kind is TicketEventKind.Snoozed) is { Detail: { } until }
        ? DateTimeOffset.Parse(until, CultureInfo.InvariantCulture)
        : null;

    public void PlanNotice(DateTimeOffset? at) => (NoticePlannedFor, HasNoticePlan) = (at, true);

    /// <summary>Somebody knows of the deadline and takes care: until it breaks only the owner hears more.</summary>
    public ChangeOutcome Acknowledge(Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        Remember(TicketEventKind.Acknowledged, now, actor.Name, null);
        return ChangeOutcome.Changed;
    }

    /// <summary>Nobody hears of its deadlines until then.</summary>
    public ChangeOutcome Snooze(DateTimeOffset until, Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        Remember(TicketEventKind.Snoozed, now, actor.Name, until.ToString("O", CultureInfo.InvariantCulture));
        return ChangeOutcome.Changed;
    }
}
