using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Domain.Tickets;

/// <summary>A problem reported to Microsoft on behalf of a customer, and the promise that hangs on it.</summary>
public sealed partial class Ticket
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

    /// <summary>Id of the Azure subscription or the marketplace product; the name of the Microsoft 365 service.</summary>
    public string WhatId { get; private set; } = "";

    /// <summary>The same as people read it.</summary>
    public string What { get; private set; } = "";

    public BusinessImpact Impact { get; private set; }

    public RequestKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    public DateTimeOffset? ProblemStartedAt { get; private set; }

    public string? Tried { get; private set; }

    /// <summary>What Microsoft reads: the description, and for impact A who answers day and night, where that is not the contact.</summary>
    public string DescriptionForMicrosoft => Impact is BusinessImpact.Critical && RoundTheClock is { } reachable
        ? $"{Description}\n\nReachable round the clock: {reachable.Name}, {reachable.Phone}"
        : Description;

    /// <summary>Language of Microsoft's support, as Azure names it.</summary>
    public string SupportLanguage { get; private set; } = SupportLanguages.English;

    /// <summary>Azure's classification; null where nothing is filed at Azure's API, and until its catalogue could be read.</summary>
    public AzureProblem? Problem { get; private set; }

    /// <summary>What may be done about it by the rulebook.</summary>
    public SupportRoute Route { get; private set; }

    /// <summary>Id of the rule that decided so.</summary>
    public string RuleId { get; private set; } = "";

    /// <summary>Ids of the rules to mind on the way, parted by blanks.</summary>
    public string AlsoApplies { get; private set; } = "";

    /// <summary>Where a person files it by hand; null where Microsoft has no place for it.</summary>
    public Uri? PortalLink { get; private set; }

    /// <summary>About the partner's own tenant.</summary>
    public bool IsOwnTenant { get; private set; }

    /// <summary>Null where nothing is filed at Microsoft.</summary>
    public Contact? Contact { get; private set; }

    /// <summary>Who was named as reachable round the clock; null is the contact.</summary>
    public RoundTheClockContact? RoundTheClock { get; private set; }

    /// <summary>What was checked before it was reported; null where nothing had to be.</summary>
    public EscalationCheck? EscalationCheck { get; private set; }

    /// <summary>Whether that was confirmed by submitting only, without an answer of its own.</summary>
    public bool IsCheckConfirmedBySubmitting { get; private set; }

    /// <summary>Whether Microsoft may collect diagnostic data from the customer's resources; Azure demands an answer, null is none.</summary>
    public bool? DiagnosticConsent { get; private set; }

    /// <summary>The conversation in which it was submitted; its card there is kept up to date.</summary>
    public string ConversationId { get; private set; } = "";

    public string OwnerId { get; private set; } = "";

    public string OwnerName { get; private set; } = "";

    public TicketState State { get; private set; }

    /// <summary>Only while the state is waiting.</summary>
    public WaitingFor? WaitingFor { get; private set; }

    /// <summary>Where a waiting or closed ticket goes on.</summary>
    public TicketState? StateBefore { get; private set; }

    public DateTimeOffset SubmittedAt { get; private set; }

    /// <summary>When Microsoft accepted it: Microsoft's clock starts here, not at the submission.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    /// <summary>When Microsoft's first response is due; null until Microsoft has the ticket.</summary>
    public DateTimeOffset? FirstResponseDue { get; private set; }

    /// <summary>The <see cref="SlaPolicy.Version"/> that gave this deadline; null where there is none.</summary>
    public string? PolicyVersion { get; private set; }

    /// <summary>Whether this deadline is only what can be expected, as Microsoft names no time for the ticket's language.</summary>
    public bool IsBestEffort { get; private set; }

    public DateTimeOffset? RespondedAt { get; private set; }

    /// <summary>The number that people quote to Microsoft.</summary>
    public string? BackendNumber { get; private set; }

    /// <summary>Name of the backend that has it, or is to get it; null where a person files it by hand, or nothing is filed.</summary>
    public string? Backend { get; private set; }

    /// <summary>Since when a request to file it may have arrived without our knowing; null where none can have.</summary>
    public DateTimeOffset? FilingSentAt { get; private set; }

    /// <summary>What the backend calls the filing that it has begun; null while it has not.</summary>
    public string? FilingOperation { get; private set; }

    /// <summary>Where the files that go along were uploaded at the backend; null where there are none.</summary>
    public string? FileWorkspace { get; private set; }

    /// <summary>Why the backend refused it, in a sentence for people; null unless it did.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>How it was solved; null until it is.</summary>
    public string? Resolution { get; private set; }

    /// <summary>What "find" looks into, folded: title, description, customer, what it is about, number at Microsoft, solution.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>The customer's name, domain and tenant id, folded, for lists of one customer's tickets.</summary>
    public string CustomerSearchText { get; private set; } = "";

    /// <summary>Counts the changes: of two people who change the same ticket at the same time, the later one sees what the first has done.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<TicketEvent> History => history;

    /// <summary>The impact with which it was submitted; the history must be loaded.</summary>
    public BusinessImpact FirstImpact => history.Single(line => line.Kind is TicketEventKind.Submitted).Impact!.Value;

    /// <summary>The impact that the first response was promised for; a change after the answer came counts no more. The history must be loaded.</summary>
    public BusinessImpact PromisedImpact => history.Last(line => line.Impact is not null && (RespondedAt is null || line.At <= RespondedAt)).Impact!.Value;

    public bool IsClosed => State is TicketState.Resolved or TicketState.Cancelled;

    /// <summary>The name under which it is filed at the backend: the same at every attempt, so that a repeat is no second ticket.</summary>
    public string BackendName => $"csp-{Id:N}";

    /// <summary>
    /// When what is done to it now has happened: now, or just after the last line of its history where the clock was set back since. A history that turned round would lose
    /// its meaning, such as an answer before the question. The history must be loaded.
    /// </summary>
    public DateTimeOffset MomentOf(DateTimeOffset now)
    {
        var last = history.Select(line => line.At).DefaultIfEmpty(now).Max();
        return last > now ? last + TimeSpan.FromMicroseconds(1) : now;
    }

    private void Expect(Promise? firstResponse)
    {
        FirstResponseDue = firstResponse?.DueAt;
        PolicyVersion = firstResponse?.PolicyVersion;
        IsBestEffort = firstResponse?.Terms.IsBestEffort ?? false;
    }

    private void Remember(TicketEventKind kind, DateTimeOffset at, string actor, string? detail)
    {
        SearchText = FoldedText.Of(string.Join('\n', Title, Description, CustomerName, CustomerDomain, What, BackendNumber, Resolution));
        CustomerSearchText = FoldedText.Of(string.Join('\n', CustomerName, CustomerDomain, CustomerTenantId));
        Version++;
        history.Add(TicketEvent.Of(this, kind, at, actor, detail));
    }
}
