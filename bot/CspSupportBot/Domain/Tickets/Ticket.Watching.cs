using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Incidents;

namespace CspSupportBot.Domain.Tickets;

/// <summary>A ticket of which nothing is filed, as Microsoft works on what it is about already.</summary>
public sealed partial class Ticket
{
    /// <summary>The incident of Microsoft's that it waits for; null where it waits for none.</summary>
    public WatchedIncident? Incident { get; private set; }

    /// <summary>Whether nothing of it is filed because of the incident, and it can be filed at any time.</summary>
    public bool IsHeldBack => this is { State: TicketState.Prepared, Incident: not null, RefusalReason: null };

    /// <summary>Whether it waits for an incident that Microsoft still works on.</summary>
    public bool IsWatching => IsHeldBack && Incident is { EndedAt: null };

    /// <summary>Everything is ready for filing, which waits until the draft's incident is over or a person wants it all the same.</summary>
    /// <param name="problem">Null where Azure's catalogue can't be read at the moment.</param>
    public static Ticket Watch(
        TicketDraft draft, FilingWay way, TicketNumber number, AzureProblem? problem, Contact contact, Person owner, DateTimeOffset now)
    {
        var ticket = Prepare(draft with { EscalationCheck = Escalation.EscalationCheck.OutageGoingOn }, way, number, contact, owner, now);
        ticket.Incident = draft.Incident;
        ticket.Problem = problem;
        return ticket;
    }

    /// <summary>Microsoft says that the incident is over. A second time changes nothing.</summary>
    public void EndIncident(DateTimeOffset now)
    {
        if (Incident is { EndedAt: null } watched)
        {
            Incident = watched with { EndedAt = now };
            Remember(TicketEventKind.IncidentEnded, now, Microsoft, watched.TrackingId);
        }
    }

    private bool MayBeFiled => State is TicketState.Failed || IsHeldBack;
}
