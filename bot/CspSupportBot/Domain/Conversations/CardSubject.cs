namespace CspSupportBot.Domain.Conversations;

/// <summary>Names what a card shows: a ticket, a notice about one, one question about a draft, or that a channel is bound.</summary>
public static class CardSubject
{
    private const string TicketPrefix = "ticket:";

    public static string Ticket(Guid ticketId) => $"{TicketPrefix}{ticketId:N}";

    /// <summary>The ticket that a subject names; null where it names none.</summary>
    public static Guid? TicketIn(string? subject) =>
        subject?.StartsWith(TicketPrefix, StringComparison.Ordinal) == true && Guid.TryParse(subject[TicketPrefix.Length..], out var id) ? id : null;

    /// <summary>A notice about a ticket's deadline.</summary>
    /// <param name="notice">Which one, for whoever writes it anew.</param>
    public static string Notice(Guid ticketId, string notice) => $"{Notices(ticketId)}{notice}";

    /// <summary>What the subjects of all notices about a ticket begin with.</summary>
    public static string Notices(Guid ticketId) => $"notice:{ticketId:N}:";

    /// <summary>That a channel is bound.</summary>
    public static string Binding(Guid bindingId) => $"binding:{bindingId:N}";

    /// <summary>A reminder that was told.</summary>
    public static string Reminder(Guid reminderId) => $"reminder:{reminderId:N}";

    /// <summary>The question whether somebody has followed up.</summary>
    public static string FollowUp(Guid ticketId) => $"follow-up:{ticketId:N}";

    public static string Question(Guid draftId, string question) => $"{Draft(draftId)}{question}";

    /// <summary>What the subjects of all questions about a draft begin with.</summary>
    public static string Draft(Guid draftId) => $"draft:{draftId:N}:";
}
