using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Domain.Tickets;

/// <summary>How a ticket begins, and what its backend makes of it.</summary>
public sealed partial class Ticket
{
    private const string Microsoft = "Microsoft";

    /// <summary>A ticket that is filed through Azure's API.</summary>
    /// <param name="problem">Null where Azure's catalogue can't be read at the moment: it is classified when it is filed.</param>
    public static Ticket Submit(
        TicketDraft draft, FilingWay way, TicketNumber number, AzureProblem? problem, Contact contact, Person owner, DateTimeOffset now)
    {
        var ticket = Begin(draft, way, number, TicketState.Filing, owner, now);
        ticket.Problem = problem;
        ticket.Contact = contact;
        ticket.Backend = BackendNames.AzureSupport;
        return ticket;
    }

    /// <summary>A ticket that a person files in the portal with what is prepared here.</summary>
    public static Ticket Prepare(TicketDraft draft, FilingWay way, TicketNumber number, Contact contact, Person owner, DateTimeOffset now)
    {
        var ticket = Begin(draft, way, number, TicketState.Prepared, owner, now);
        ticket.Contact = contact;
        return ticket;
    }

    /// <summary>A marketplace product: the vendor helps, we only follow up.</summary>
    public static Ticket Refer(TicketDraft draft, FilingWay way, TicketNumber number, Person owner, DateTimeOffset now) => Begin(
        draft with { Impact = draft.Impact ?? BusinessImpact.Minimal, Title = draft.Title ?? draft.What, Description = draft.Description ?? "" },
        way,
        number,
        TicketState.Referred,
        owner,
        now);

    /// <summary>Azure's catalogue could be read at last.</summary>
    public void Classify(AzureProblem problem) => Problem ??= problem;

    /// <summary>A file was uploaded that goes along when it is filed.</summary>
    public void Attach() => FileWorkspace = BackendName;

    /// <summary>A request to file it leaves now: from here on it may be at the backend, whatever becomes of us.</summary>
    public void BeginFiling(DateTimeOffset now) => (FilingSentAt, FilingOperation) = (now, null);

    /// <summary>The request certainly did not file it.</summary>
    public void NotFiled() => (FilingSentAt, FilingOperation) = (null, null);

    /// <summary>The backend has begun; null where it has lost the operation, and the ticket must be looked for by its name.</summary>
    public void FollowFiling(string? operation) => FilingOperation = operation;

    /// <summary>The backend has it. A second confirmation of the same filing changes nothing.</summary>
    public void File(string backendNumber, DateTimeOffset acceptedAt, Promise? firstResponse)
    {
        if (State is TicketState.Filing)
        {
            Filed(backendNumber, acceptedAt, firstResponse, Microsoft);
        }
    }

    /// <summary>The backend will not take it as it is.</summary>
    public void Refuse(string reason, DateTimeOffset now)
    {
        if (State is not TicketState.Filing)
        {
            return;
        }

        State = TicketState.Failed;
        RefusalReason = reason;
        Remember(TicketEventKind.Refused, now, Microsoft, reason);
    }

    /// <summary>The backend's API is not open for it: a person files it in the portal, with what is prepared here.</summary>
    public void TurnToPortal(string reason, DateTimeOffset now)
    {
        Refuse(reason, now);
        if (State is TicketState.Failed)
        {
            State = TicketState.Prepared;
            Backend = null;
            NotFiled();
            LeaveFiles();
        }
    }

    /// <summary>A person lets a ticket be filed that was refused, such as after access was granted, or that waited for an incident.</summary>
    public ChangeOutcome Retry(Person actor, DateTimeOffset now)
    {
        if (State is TicketState.Filing)
        {
            return ChangeOutcome.AlreadySo;
        }

        if (!MayBeFiled)
        {
            return IsClosed ? ChangeOutcome.Closed : ChangeOutcome.NotFailed;
        }

        State = TicketState.Filing;
        RefusalReason = null;
        Files = Files is null ? null : [.. Files.Select(file => file with { Refusal = null })];
        Backend ??= BackendNames.AzureSupport;
        Remember(TicketEventKind.Retried, now, actor.Name, null);
        return ChangeOutcome.Changed;
    }

    /// <summary>A person gives up a ticket of which nothing is at Microsoft.</summary>
    public ChangeOutcome Cancel(Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.AlreadySo;
        }

        if (BackendNumber is not null)
        {
            return ChangeOutcome.AtMicrosoft;
        }

        if (State is TicketState.Filing)
        {
            // It may be there by now.
            return ChangeOutcome.NotFiledYet;
        }

        if (FilingSentAt is not null)
        {
            // Given up before anybody knew: only another attempt, or a look into the portal, can tell.
            return ChangeOutcome.MayBeAtMicrosoft;
        }

        StateBefore = State is TicketState.Waiting ? StateBefore : State;
        State = TicketState.Cancelled;
        WaitingFor = null;
        FollowUpAt = null;
        Remember(TicketEventKind.Cancelled, now, actor.Name, null);
        return ChangeOutcome.Changed;
    }

    /// <summary>A person filed it in the portal and brings the number.</summary>
    public ChangeOutcome GiveNumber(string backendNumber, Promise? firstResponse, Person actor, DateTimeOffset now)
    {
        if (IsClosed)
        {
            return ChangeOutcome.Closed;
        }

        if (BackendNumber == backendNumber)
        {
            return ChangeOutcome.AlreadySo;
        }

        if (State is TicketState.Referred)
        {
            return ChangeOutcome.VendorHelps;
        }

        if (State is not (TicketState.Prepared or TicketState.Failed))
        {
            return ChangeOutcome.NumberNotWanted;
        }

        Backend = null;
        LeaveFiles();
        Filed(backendNumber, now, firstResponse, actor.Name);
        return ChangeOutcome.Changed;
    }

    private static Ticket Begin(TicketDraft draft, FilingWay way, TicketNumber number, TicketState state, Person owner, DateTimeOffset now)
    {
        var check = EscalationGate.Recorded(draft);
        var isConfirmed = check is not null && draft.EscalationCheck is null;
        var ticket = new Ticket
        {
            Id = draft.Id,
            PartnerTenant = draft.PartnerTenant,
            Number = number.Value,
            CustomerTenantId = Answered(draft.CustomerTenantId),
            CustomerName = Answered(draft.CustomerName),
            CustomerDomain = Answered(draft.CustomerDomain),
            Family = draft.Family ?? throw Unanswered(),
            WhatId = Answered(draft.WhatId),
            What = Answered(draft.What),
            Impact = draft.Impact ?? throw Unanswered(),
            Kind = draft.Kind,
            Title = Answered(draft.Title),
            Description = Answered(draft.Description),
            ProblemStartedAt = draft.ProblemStartedAt,
            Tried = draft.Tried,
            SupportLanguage = draft.SupportLanguage,
            Route = way.Route,
            RuleId = way.RuleId,
            AlsoApplies = way.AlsoApplies,
            PortalLink = way.Link,
            IsOwnTenant = draft.IsOwnTenant,
            DiagnosticConsent = draft.DiagnosticConsent,
            RoundTheClock = draft.RoundTheClock,
            Files = draft.Files,
            EscalationCheck = check,
            IsCheckConfirmedBySubmitting = isConfirmed,
            ConversationId = draft.ConversationId,
            OwnerId = owner.Id,
            OwnerName = owner.Name,
            State = state,
            SubmittedAt = now,
        };
        ticket.Remember(TicketEventKind.Submitted, now, owner.Name, $"{ticket.Impact.Letter()}");
        return ticket;
    }

    private static string Answered(string? answer) => answer ?? throw Unanswered();

    private static InvalidOperationException Unanswered() => new("The draft is submitted before every question is answered.");

    private void Filed(string backendNumber, DateTimeOffset acceptedAt, Promise? firstResponse, string actor)
    {
        State = TicketState.Filed;
        RefusalReason = null;
        BackendNumber = backendNumber;
        FiledAt = acceptedAt;
        NotFiled();
        Expect(firstResponse);
        Remember(TicketEventKind.Filed, acceptedAt, actor, backendNumber);
    }
}
