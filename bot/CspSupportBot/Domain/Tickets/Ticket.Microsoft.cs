using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Domain.Tickets;

/// <summary>What Microsoft does with a ticket, as it is read there.</summary>
public sealed partial class Ticket
{
    /// <summary>As Microsoft showed it last; null where it can't be read, or was not yet.</summary>
    public MicrosoftSide? AtMicrosoft { get; private set; }

    /// <summary>By what we know that Microsoft has answered; null until it has.</summary>
    public ResponseEvidence? FirstResponse { get; private set; }

    /// <summary>Takes over what Microsoft shows; the history gets a line for what is news.</summary>
    /// <param name="promiseUnder">The promise under an impact that Microsoft has changed.</param>
    /// <returns>Whether there is any.</returns>
    public bool See(BackendTicket shown, Func<BusinessImpact, Promise?> promiseUnder, DateTimeOffset now)
    {
        var (before, events) = (AtMicrosoft, history.Count);
        AtMicrosoft = MicrosoftSide.Of(shown, before);
        var at = shown.ModifiedAt ?? now;
        if (shown.Engineer is { } engineer && engineer != before?.Engineer)
        {
            Remember(TicketEventKind.EngineerAssigned, at, Microsoft, engineer);
        }

        // Only what has changed there is followed: what was changed here may not have arrived yet.
        if (before is not null && shown.Severity != before.Severity && shown.Impact is { } impact)
        {
            ChangeImpact(impact, promiseUnder(impact), new Person("", Microsoft), at);
        }

        // Who reopens it here while it stays closed there wants it open.
        if (shown.IsClosed && before is not { IsClosed: true })
        {
            Resolve(null, new Person("", Microsoft), at);
        }
        else if (before is not null && shown.Status != before.Status)
        {
            Remember(TicketEventKind.StatusChanged, at, Microsoft, shown.Status);
        }

        return history.Count > events || before is null || before.ResponseDue != AtMicrosoft.ResponseDue;
    }

    /// <summary>Takes over what was written; each message once.</summary>
    /// <returns>Whether there is anything new of others than us.</returns>
    public bool Hear(IReadOnlyList<BackendMessage> messages)
    {
        var unheard = messages.Where(message => AtMicrosoft?.Heard.Contains(message.Id) is not true).OrderBy(message => message.At).ToList();
        AtMicrosoft = AtMicrosoft?.Hear(unheard);
        var others = unheard.Where(message => !BackendComment.IsOurs(message.Id)).ToList();
        others.ForEach(message => Remember(TicketEventKind.MicrosoftWrote, message.At, message.Sender, message.Body));
        if (!IsClosed && FirstResponse?.Signal is not ResponseSignal.Person && ResponseDetection.Earliest(others, this) is { } evidence)
        {
            Answered(evidence, evidence.Who);
        }

        return others.Count > 0;
    }

    /// <summary>Why nobody here learns what Microsoft does with it; null as long as it can be read there. The history must be loaded.</summary>
    public string? OutOfSight =>
        history.LastOrDefault(line => line.Kind is TicketEventKind.LostSight or TicketEventKind.RegainedSight) is { Kind: TicketEventKind.LostSight, Detail: var why } ? why : null;

    /// <summary>Microsoft does not let it be read any more; again and again is once.</summary>
    /// <param name="why">In a sentence for people.</param>
    /// <returns>Whether that is news.</returns>
    public bool LoseSight(string why, DateTimeOffset now)
    {
        if (OutOfSight is not null)
        {
            return false;
        }

        Remember(TicketEventKind.LostSight, now, Microsoft, why);
        return true;
    }

    /// <returns>Whether it could not be read before.</returns>
    public bool RegainSight(DateTimeOffset now)
    {
        if (OutOfSight is null)
        {
            return false;
        }

        Remember(TicketEventKind.RegainedSight, now, Microsoft, null);
        return true;
    }

    /// <summary>What was taken for Microsoft's first response is none: what Microsoft wrote next is, else the clock goes on as if none had come. The history must be loaded.</summary>
    public ChangeOutcome DenyResponse(Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        if (FirstResponse is not { } denied)
        {
            return ChangeOutcome.AlreadySo;
        }

        (FirstResponse, RespondedAt) = (null, null);
        (State, StateBefore) = State is TicketState.Waiting ? (State, TicketState.Filed) : (TicketState.Filed, StateBefore);
        Remember(TicketEventKind.ResponseDenied, now, actor.Name, denied.Who);

        // What a person took for an answer may have come after a real one.
        var after = denied.Signal is ResponseSignal.Person ? DateTimeOffset.MinValue : denied.At;
        if (ResponseDetection.Next(history, after, this) is { } next)
        {
            Answered(next, next.Who);
        }

        return ChangeOutcome.Changed;
    }

    // Of two responses the earlier one counts, also where it is read later.
    private void Answered(ResponseEvidence evidence, string actor)
    {
        if (RespondedAt <= evidence.At)
        {
            return;
        }

        if (State is TicketState.Waiting)
        {
            StateBefore = TicketState.Responded;
        }
        else
        {
            State = TicketState.Responded;
        }

        (FirstResponse, RespondedAt) = (evidence, evidence.At);
        Remember(TicketEventKind.Responded, evidence.At, actor, $"{evidence.Signal}");
    }
}
