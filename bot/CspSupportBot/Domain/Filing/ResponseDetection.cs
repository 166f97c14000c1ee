using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>
/// Finds Microsoft's first response among the messages of a ticket: the earliest that is neither ours nor the customer's. Azure's direction of a message says
/// nothing (its own examples contradict each other), so the sender decides. An engineer who was assigned has not answered yet, and calls by phone are seen by people only.
/// </summary>
public static class ResponseDetection
{
    private const string UserOfChat = "user";

    /// <summary>Null where there is none.</summary>
    public static ResponseEvidence? Earliest(IEnumerable<BackendMessage> messages, Ticket ticket) => messages
        .Where(message => !BackendComment.IsOurs(message.Id) && !IsOfOurSide(message.Sender, ticket))
        .OrderBy(message => message.At)
        .ThenBy(message => message.Kind)
        .Select(message => new ResponseEvidence(
            message.Kind is MessageKind.Chat ? ResponseSignal.Chat : ResponseSignal.Communication, message.Sender, message.At, message.Id))
        .FirstOrDefault();

    /// <summary>The earliest in what we have read already, after a moment.</summary>
    internal static ResponseEvidence? Next(IEnumerable<TicketEvent> history, DateTimeOffset after, Ticket ticket) => history
        .Where(line => line.Kind is TicketEventKind.MicrosoftWrote && line.At > after && !IsOfOurSide(line.Actor, ticket))
        .OrderBy(line => line.At)
        .Select(line => new ResponseEvidence(ResponseSignal.Communication, line.Actor, line.At, null))
        .FirstOrDefault();

    /// <summary>Whether a sender is one of us or of the customer: colleagues answer by mail, too, and so does the customer where an engineer wrote to both.</summary>
    public static bool IsOfOurSide(string sender, Ticket ticket) =>
        sender.Length == 0
        || sender.Equals(UserOfChat, StringComparison.OrdinalIgnoreCase)
        || (ticket.Contact is { } contact && (sender.Equals(contact.Name, StringComparison.OrdinalIgnoreCase) || IsAt(sender, HostOf(contact.Email))))
        || IsAt(sender, ticket.CustomerDomain);

    private static bool IsAt(string sender, string host) =>
        host.Length > 0 && HostOf(sender) is { Length: > 0 } its
        && (its.Equals(host, StringComparison.OrdinalIgnoreCase) || its.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase));

    private static string HostOf(string address) => address.Contains('@') ? address[(address.LastIndexOf('@') + 1)..].TrimEnd('.', '>') : "";
}
