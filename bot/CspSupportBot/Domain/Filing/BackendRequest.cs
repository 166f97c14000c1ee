namespace CspSupportBot.Domain.Filing;

/// <summary>What Microsoft is to be told about a ticket that it has.</summary>
/// <param name="Id">Names it, so that the same is told once.</param>
/// <param name="Actor">The person who wants it.</param>
public sealed record BackendRequest(Guid Id, Guid TicketId, BackendRequestKind Kind, string Actor)
{
    /// <summary>What is written; null unless it is a comment.</summary>
    public string? Text { get; init; }

    /// <summary>Address of the person; null for the ticket's contact.</summary>
    public string? Sender { get; init; }
}

public enum BackendRequestKind
{
    Comment,

    /// <summary>The severity as the ticket has it by then.</summary>
    Severity,

    Close,
}
