namespace CspSupportBot.Domain.Conversations;

/// <summary>Names what a card shows: a ticket, or one question about a draft.</summary>
public static class CardSubject
{
    public static string Ticket(Guid ticketId) => $"ticket:{ticketId:N}";

    public static string Question(Guid draftId, string question) => $"{Draft(draftId)}{question}";

    /// <summary>What the subjects of all questions about a draft begin with.</summary>
    public static string Draft(Guid draftId) => $"draft:{draftId:N}:";
}
