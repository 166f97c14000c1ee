namespace CspSupportBot.Domain.Tickets;

/// <summary>One line of a ticket's history; never changed, never removed.</summary>
public sealed class TicketEvent
{
    private TicketEvent()
    {
    }

    public long Id { get; private set; }

    public string PartnerTenant { get; private set; } = "";

    public Guid TicketId { get; private set; }

    public TicketEventKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it: a person's name, or the backend.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What was said or given, such as a note, the letter of the impact, the number at Microsoft or the reason of a refusal.</summary>
    public string? Detail { get; private set; }

    /// <summary>The ticket's impact from here on; null where this does not set it.</summary>
    public BusinessImpact? Impact => Kind is TicketEventKind.Submitted or TicketEventKind.SeverityChanged ? BusinessImpacts.OfLetter(Detail) : null;

    /// <summary>On whom the ticket waits from here on; null where this does not set it.</summary>
    public WaitingFor? WaitingFor => Kind is TicketEventKind.Waited ? Enum.Parse<WaitingFor>(Detail!.Split(':')[0]) : null;

    internal static TicketEvent Of(Ticket ticket, TicketEventKind kind, DateTimeOffset at, string actor, string? detail) => new()
    {
        PartnerTenant = ticket.PartnerTenant,
        TicketId = ticket.Id,
        Kind = kind,
        At = at,
        Actor = actor,
        Detail = detail,
    };
}

/// <summary>The names are stored; do not rename one.</summary>
public enum TicketEventKind
{
    Submitted,
    Filed,
    Refused,
    Retried,
    Noted,
    Assigned,
    Waited,
    Resumed,
    Responded,
    SeverityChanged,
    Resolved,
    Reopened,
    Cancelled,

    /// <summary>Somebody other than us wrote on the ticket at Microsoft; the actor is the sender.</summary>
    MicrosoftWrote,

    /// <summary>An engineer has it, which is no answer yet.</summary>
    EngineerAssigned,

    /// <summary>Microsoft gave it another status, in Microsoft's word.</summary>
    StatusChanged,

    /// <summary>A person says that what was taken for Microsoft's response is none.</summary>
    ResponseDenied,

    /// <summary>A person of ours wrote on the ticket at Microsoft.</summary>
    Replied,

    /// <summary>Microsoft did not take what it was told.</summary>
    NotTold,

    /// <summary>The incident that the ticket waited for is over.</summary>
    IncidentEnded,

    /// <summary>It can't be read at Microsoft from here on; the detail says why, in a sentence for people.</summary>
    LostSight,

    /// <summary>It can be read there again.</summary>
    RegainedSight,

    /// <summary>Somebody took note of a notice about a deadline.</summary>
    Acknowledged,

    /// <summary>Its notices rest until a moment, which is the detail (round-trip format).</summary>
    Snoozed,
}
