using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Domain.Tickets;

/// <summary>What the helpdesk does with a ticket while it is open, and after.</summary>
public sealed partial class Ticket
{
    /// <summary>Keeps a remark; possible at any time.</summary>
    public ChangeOutcome Note(string text, Person actor, DateTimeOffset now)
    {
        Remember(TicketEventKind.Noted, now, actor.Name, text);
        return ChangeOutcome.Changed;
    }

    public ChangeOutcome AssignTo(Person owner, Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        if (OwnerId == owner.Id)
        {
            return ChangeOutcome.AlreadySo;
        }

        OwnerId = owner.Id;
        OwnerName = owner.Name;
        Remember(TicketEventKind.Assigned, now, actor.Name, owner.Name);
        return ChangeOutcome.Changed;
    }

    /// <summary>Lets it rest until somebody acts. Microsoft's first-response clock does not stop for it.</summary>
    public ChangeOutcome Wait(WaitingFor reason, string? detail, Person actor, DateTimeOffset now)
    {
        switch (State)
        {
            case TicketState.Waiting when WaitingFor == reason:
                return ChangeOutcome.AlreadySo;
            case TicketState.Waiting or TicketState.Filed or TicketState.Responded or TicketState.Referred:
                StateBefore = State is TicketState.Waiting ? StateBefore : State;
                State = TicketState.Waiting;
                WaitingFor = reason;
                Remember(TicketEventKind.Waited, now, actor.Name, detail is null ? $"{reason}" : $"{reason}: {detail}");
                return ChangeOutcome.Changed;
            default:
                return IsClosed ? ChangeOutcome.Closed : ChangeOutcome.NotFiledYet;
        }
    }

    public ChangeOutcome Resume(Person actor, DateTimeOffset now)
    {
        if (State is not TicketState.Waiting)
        {
            return IsClosed ? ChangeOutcome.Closed : ChangeOutcome.NotWaiting;
        }

        GoOn();
        Remember(TicketEventKind.Resumed, now, actor.Name, null);
        return ChangeOutcome.Changed;
    }

    /// <summary>Microsoft's first human answer is there.</summary>
    public ChangeOutcome MarkResponded(Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        if (RespondedAt is not null)
        {
            return ChangeOutcome.AlreadySo;
        }

        if (FiledAt is null)
        {
            return Family is ProductFamily.Marketplace ? ChangeOutcome.VendorHelps : ChangeOutcome.NotFiledYet;
        }

        Answered(new ResponseEvidence(ResponseSignal.Person, actor.Name, now, null), actor.Name);
        return ChangeOutcome.Changed;
    }

    /// <param name="firstResponse">The promise under the new impact; null until Microsoft has the ticket. What is answered already keeps its own.</param>
    public ChangeOutcome ChangeImpact(BusinessImpact impact, Promise? firstResponse, Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        if (Impact == impact)
        {
            return ChangeOutcome.AlreadySo;
        }

        if (State is TicketState.Filing)
        {
            // It is on its way to Microsoft with the old one.
            return ChangeOutcome.NotFiledYet;
        }

        Impact = impact;
        if (RespondedAt is null)
        {
            Expect(firstResponse);
        }

        Remember(TicketEventKind.SeverityChanged, now, actor.Name, $"{impact.Letter()}");
        return ChangeOutcome.Changed;
    }

    public ChangeOutcome Resolve(string? resolution, Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.AlreadySo;
        }

        if (State is TicketState.Filing)
        {
            return ChangeOutcome.NotFiledYet;
        }

        StateBefore = State is TicketState.Waiting ? StateBefore : State;
        State = TicketState.Resolved;
        WaitingFor = null;
        FollowUpAt = null;
        Resolution = resolution;
        Remember(TicketEventKind.Resolved, now, actor.Name, resolution);
        return ChangeOutcome.Changed;
    }

    public ChangeOutcome Reopen(Person actor, DateTimeOffset now)
    {
        if (!IsClosed)
        {
            return ChangeOutcome.NotClosed;
        }

        GoOn();
        Resolution = null;
        Remember(TicketEventKind.Reopened, now, actor.Name, null);
        return ChangeOutcome.Changed;
    }

    private void GoOn()
    {
        State = StateBefore ?? TicketState.Filed;
        StateBefore = null;
        WaitingFor = null;
    }
}
