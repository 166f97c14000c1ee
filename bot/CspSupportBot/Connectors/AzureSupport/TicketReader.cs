using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Connectors.AzureSupport;

/// <summary>What Azure shows, in our words; never fails for a field that is missing or strange.</summary>
public static class TicketReader
{
    private const string Unknown = "?";

    /// <summary>Null where it is no ticket, or one without a number yet.</summary>
    public static BackendTicket? Ticket(JsonElement body) =>
        Read(body, SupportJson.Default.ResourceTicketProperties)?.Properties is { SupportTicketId: { Length: > 0 } number } shown
            ? new BackendTicket(number, shown.Status ?? Unknown, shown.Severity ?? Unknown, shown.CreatedDate)
            {
                Impact = TicketBodies.Impact(shown.Severity),
                IsClosed = string.Equals(shown.Status, "Closed", StringComparison.OrdinalIgnoreCase),
                ModifiedAt = shown.ModifiedDate,
                Engineer = shown.SupportEngineer?.EmailAddress is { Length: > 0 } address ? address : null,
                ResponseDue = shown.ServiceLevelAgreement?.ExpirationTime,
                Plan = shown.SupportPlanDisplayName ?? shown.SupportPlanType,
            }
            : null;

    /// <summary>Null where it has no name or no time.</summary>
    public static BackendMessage? Communication(JsonElement item) =>
        Read(item, SupportJson.Default.ResourceCommunicationProperties) is { Name: { } name, Properties: { CreatedDate: { } at } written }
            ? new BackendMessage(name, MessageKind.Communication, written.Sender ?? "", written.Subject ?? "", PlainMessage.Of(written.Body ?? ""), at)
            : null;

    /// <summary>What was said in it, as far as it has a time: nothing could be told from the rest.</summary>
    public static IEnumerable<BackendMessage> Chat(JsonElement item) =>
        Read(item, SupportJson.Default.ResourceChatProperties) is { Name: { } name, Properties: { Messages: { } messages } chat }
            ? messages.Select((said, index) => said is not null && (said.CreatedDate ?? chat.StartTime) is { } at
                ? new BackendMessage($"{name}/{index}", MessageKind.Chat, said.Sender ?? "", "", PlainMessage.Of(said.Body ?? ""), at)
                : null).OfType<BackendMessage>()
            : [];

    public static T? Read<T>(JsonElement body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return body.ValueKind is JsonValueKind.Object ? body.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
