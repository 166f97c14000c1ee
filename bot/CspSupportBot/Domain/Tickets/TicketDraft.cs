using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Incidents;

namespace CspSupportBot.Domain.Tickets;

/// <summary>
/// The answers given so far. The conversation is a function of this record: a question whose answer is here is not
/// asked. It belongs to one person in one conversation and has a table of its own, so that it outlives the dialog
/// state and a change of the bot SDK.
/// </summary>
public sealed record TicketDraft
{
    /// <summary>Becomes the key under which the ticket is filed, so that filing the same draft twice is one ticket.</summary>
    public required Guid Id { get; init; }

    /// <summary>Entra tenant of the partner.</summary>
    public required string PartnerTenant { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>Entra object id of the person who fills it in.</summary>
    public required string PersonId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? CustomerTenantId { get; init; }

    public string? CustomerName { get; init; }

    public string? CustomerDomain { get; init; }

    /// <summary>What the partner may do in the customer's tenant.</summary>
    public CustomerAccess? CustomerAccess { get; init; }

    /// <summary>About the partner itself.</summary>
    public bool IsOwnTenant { get; init; }

    public ProductFamily? Family { get; init; }

    /// <summary>
    /// What of the family: the id of an Azure subscription or a marketplace product, the name of a Microsoft 365 service; for Azure without
    /// access, what the person typed.
    /// </summary>
    public string? WhatId { get; init; }

    /// <summary>The same as people read it.</summary>
    public string? What { get; init; }

    public BusinessImpact? Impact { get; init; }

    /// <summary>What the person typed instead of choosing an impact; an impact is proposed from it. Null once it is chosen.</summary>
    public string? ImpactSaid { get; init; }

    /// <summary>Who is reachable round the clock at impact A; null is Microsoft's contact.</summary>
    public RoundTheClockContact? RoundTheClock { get; init; }

    /// <summary>What was checked before; null where nobody said.</summary>
    public EscalationCheck? EscalationCheck { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public RequestKind Kind { get; init; } = RequestKind.BreakFix;

    /// <summary>When the problem began; null where nobody said.</summary>
    public DateTimeOffset? ProblemStartedAt { get; init; }

    /// <summary>What was tried already; null where nobody said.</summary>
    public string? Tried { get; init; }

    /// <summary>Language of Microsoft's support, as Azure names it.</summary>
    public string SupportLanguage { get; init; } = SupportLanguages.English;

    /// <summary>What goes along with it, in the order in which it came; null where nothing does.</summary>
    public IReadOnlyList<TicketFile>? Files { get; init; }

    /// <summary>Whether Microsoft may collect diagnostic data; the careful answer is the default.</summary>
    public bool DiagnosticConsent { get; init; }

    /// <summary>Set while the form is open again to be corrected.</summary>
    public bool IsEditingDetails { get; init; }

    /// <summary>Whether typed text is the title while the form is open again; else it could be meant for any field.</summary>
    public bool IsEditingTitle { get; init; }

    /// <summary>The name of the question that is asked again because its line of the summary is edited; null while none is.</summary>
    public string? Editing { get; init; }

    /// <summary>Whether a marketplace product is to become a ticket that is followed up.</summary>
    public bool IsTracked { get; init; }

    /// <summary>Id of the rule that leads elsewhere and was read; the person wants it prepared all the same. Null where none was.</summary>
    public string? AcceptedRule { get; init; }

    /// <summary>Ids of what the last card offered, in its order, separated by "|": a typed number means one of these.</summary>
    public string? Offered { get; init; }

    /// <summary>The open ticket that it is about as well, so that it becomes none of its own; null where it does.</summary>
    public long? JoinedTicket { get; init; }

    /// <summary>The incident that it waits for instead of being filed; null where it is filed.</summary>
    public WatchedIncident? Incident { get; init; }

    /// <summary>Azure's classification where a person chose it; null where the proposal stands.</summary>
    public string? ClassificationId { get; init; }

    /// <summary>Set while a person chooses another service than the proposed one.</summary>
    public bool IsChoosingService { get; init; }

    /// <summary>The service chosen on the way to the classification.</summary>
    public string? ServiceId { get; init; }

    /// <summary>An id for a draft that begins now: sorted by time, so that the store's index grows at its end.</summary>
    public static Guid NewId(DateTimeOffset now) => Guid.CreateVersion7(now);

    public static TicketDraft Start(string partnerTenant, string conversationId, string personId, DateTimeOffset now) => new()
    {
        Id = NewId(now),
        PartnerTenant = partnerTenant,
        ConversationId = conversationId,
        PersonId = personId,
        StartedAt = now,
    };
}
