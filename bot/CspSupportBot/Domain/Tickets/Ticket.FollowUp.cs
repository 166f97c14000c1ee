namespace CspSupportBot.Domain.Tickets;

/// <summary>Our own next step while a ticket waits on somebody.</summary>
public sealed partial class Ticket
{
    /// <summary>When its owner is to follow up; null where none is planned.</summary>
    public DateTimeOffset? FollowUpAt { get; private set; }

    /// <summary>The last thing we did, from which that time was counted; null where none is planned.</summary>
    public DateTimeOffset? FollowUpSince { get; private set; }

    /// <summary>How often its owner was asked to follow up, and nothing came of it.</summary>
    public int FollowUpsUnanswered { get; private set; }

    /// <summary>Whether it goes on only when somebody acts: a customer, a vendor, we ourselves, or who files it in the portal.</summary>
    public bool WaitsOnSomebody => State is TicketState.Waiting or TicketState.Referred || (State is TicketState.Prepared && !IsWatching);

    /// <summary>Plans the next follow-up anew where it begins to wait or we have done something about it since; else it stays as it is. The history must be loaded.</summary>
    /// <param name="due">When it is due, counted from a moment.</param>
    /// <returns>The new time; null where none was planned anew.</returns>
    public DateTimeOffset? PlanFollowUp(Func<DateTimeOffset, DateTimeOffset?> due)
    {
        if (!WaitsOnSomebody)
        {
            (FollowUpAt, FollowUpSince, FollowUpsUnanswered) = (null, null, 0);
            return null;
        }

        var since = history.Where(line => IsOurStep(line.Kind)).Max(line => line.At);
        if (FollowUpSince == since)
        {
            return null;
        }

        (FollowUpAt, FollowUpSince, FollowUpsUnanswered) = (due(since), since, 0);
        return FollowUpAt;
    }

    /// <summary>Its owner was asked; unless something is done, they are asked again then.</summary>
    public void AskToFollowUp(DateTimeOffset? again)
    {
        FollowUpAt = again;
        FollowUpsUnanswered++;
        Version++;
    }

    /// <summary>A person has followed up, or will later.</summary>
    public void FollowUpNext(DateTimeOffset? at)
    {
        FollowUpAt = at;
        FollowUpsUnanswered = 0;
        Version++;
    }

    private static bool IsOurStep(TicketEventKind kind) => kind is
        TicketEventKind.Submitted or TicketEventKind.Refused or TicketEventKind.IncidentEnded or TicketEventKind.Waited or TicketEventKind.Reopened
        or TicketEventKind.Noted or TicketEventKind.Replied or TicketEventKind.SeverityChanged;
}
