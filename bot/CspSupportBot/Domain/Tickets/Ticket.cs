namespace CspSupportBot.Domain.Tickets;

/// <summary>A problem reported to Microsoft on behalf of a customer, and the promise that hangs on it.</summary>
public sealed class Ticket
{
    private readonly List<TicketEvent> history = [];

    private Ticket()
    {
    }

    /// <summary>The id of the draft it came from.</summary>
    public Guid Id { get; private set; }

    public string PartnerTenant { get; private set; } = "";

    public long Number { get; private set; }

    public string CustomerTenantId { get; private set; } = "";

    public string CustomerName { get; private set; } = "";

    public string CustomerDomain { get; private set; } = "";

    public ProductFamily Family { get; private set; }

    public string SubscriptionId { get; private set; } = "";

    public string SubscriptionName { get; private set; } = "";

    public BusinessImpact Impact { get; private set; }

    public RequestKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Language of Microsoft's support, as Azure names it.</summary>
    public string SupportLanguage { get; private set; } = "en-us";

    public AzureProblem Problem { get; private set; } = null!;

    public Contact Contact { get; private set; } = null!;

    /// <summary>Whether Microsoft may collect diagnostic data from the customer's resources; Azure demands an answer, null is none.</summary>
    public bool? DiagnosticConsent { get; private set; }

    /// <summary>The conversation in which it was submitted; its card there is kept up to date.</summary>
    public string ConversationId { get; private set; } = "";

    public string OwnerId { get; private set; } = "";

    public string OwnerName { get; private set; } = "";

    public TicketState State { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>When the backend accepted it: Microsoft's clock starts here, not at the submission.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>When Microsoft's first response is due; null until the backend has the ticket.</summary>
    public DateTimeOffset? FirstResponseDue { get; private set; }

    /// <summary>The number that people quote to Microsoft.</summary>
    public string? BackendNumber { get; private set; }

    /// <summary>Why the backend refused it, in a sentence for people; null unless it did.</summary>
    public string? RefusalReason { get; private set; }

    public IReadOnlyList<TicketEvent> History => history;

    /// <summary>The name under which it is filed at the backend: the same at every attempt, so that a repeat is no second ticket.</summary>
    public string BackendName => $"csp-{Id:N}";

    public static Ticket Submit(TicketDraft draft, TicketNumber number, AzureProblem problem, Contact contact, Person owner, DateTimeOffset now)
    {
        var ticket = new Ticket
        {
            Id = draft.Id,
            PartnerTenant = draft.PartnerTenant,
            Number = number.Value,
            CustomerTenantId = Answered(draft.CustomerTenantId),
            CustomerName = Answered(draft.CustomerName),
            CustomerDomain = Answered(draft.CustomerDomain),
            Family = draft.Family ?? throw Unanswered(),
            SubscriptionId = Answered(draft.SubscriptionId),
            SubscriptionName = Answered(draft.SubscriptionName),
            Impact = draft.Impact ?? throw Unanswered(),
            Kind = RequestKind.BreakFix,
            Title = Answered(draft.Title),
            Description = Answered(draft.Description),
            Problem = problem,
            Contact = contact,
            DiagnosticConsent = false,
            ConversationId = draft.ConversationId,
            OwnerId = owner.Id,
            OwnerName = owner.Name,
            State = TicketState.Filing,
            SubmittedAt = now,
        };
        ticket.Remember(TicketEventKind.Submitted, now, owner.Name, null);
        return ticket;
    }

    /// <summary>The backend has it. A second confirmation of the same filing changes nothing.</summary>
    public void File(string backendNumber, DateTimeOffset acceptedAt, DateTimeOffset firstResponseDue)
    {
        if (State is not TicketState.Filing)
        {
            return;
        }

        State = TicketState.Filed;
        BackendNumber = backendNumber;
        FiledAt = acceptedAt;
        FirstResponseDue = firstResponseDue;
        Remember(TicketEventKind.Filed, acceptedAt, "Microsoft", backendNumber);
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
        Remember(TicketEventKind.Refused, now, "Microsoft", reason);
    }

    private static string Answered(string? answer) => answer ?? throw Unanswered();

    private static InvalidOperationException Unanswered() => new("The draft is submitted before every question is answered.");

    private void Remember(TicketEventKind kind, DateTimeOffset at, string actor, string? detail) =>
        history.Add(TicketEvent.Of(this, kind, at, actor, detail));
}
