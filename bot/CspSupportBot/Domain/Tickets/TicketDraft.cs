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

    public ProductFamily? Family { get; init; }

    public string? SubscriptionId { get; init; }

    public string? SubscriptionName { get; init; }

    public BusinessImpact? Impact { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public static TicketDraft Start(string partnerTenant, string conversationId, string personId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        PartnerTenant = partnerTenant,
        ConversationId = conversationId,
        PersonId = personId,
        StartedAt = now,
    };
}
