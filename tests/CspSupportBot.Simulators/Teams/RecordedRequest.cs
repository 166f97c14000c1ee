using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>One call of the bot to the connector, as it came over the wire.</summary>
public sealed record RecordedRequest
{
    /// <summary>Place among all requests, from 1, by arrival.</summary>
    public required int Order { get; init; }

    public required string Method { get; init; }

    /// <summary>The decoded path with the region and the tenant.</summary>
    public required string Path { get; init; }

    /// <summary>Path and query exactly as sent, with their escapes.</summary>
    public required string RawTarget { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>The name of the operation that was asked for, where the simulated service names its operations.</summary>
    public string? Operation { get; init; }

    /// <summary>The status that was answered; null while the request is held, and for ever when the connection was dropped.</summary>
    public int? Status { get; init; }

    /// <summary>The body as JSON, parsed anew at each call; null when it is empty or unreadable.</summary>
    public JsonNode? Json
    {
        get
        {
            try
            {
                return Body.Length == 0 ? null : JsonNode.Parse(Body);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    public string? ActivityType => (Json as JsonObject)?["type"]?.ToString();

    /// <summary>A new message in an existing conversation: the call that cannot be repeated without harm.</summary>
    public bool IsMessage => Method == "POST" && ConversationId is not null && ActivityType == "message";

    public bool IsTyping => Method == "POST" && ConversationId is not null && ActivityType == "typing";

    public bool IsUpdate => Method == "PUT" && ConversationId is not null && ActivityId is not null;

    public bool IsDelete => Method == "DELETE" && ConversationId is not null && ActivityId is not null;

    public bool IsCreateConversation => Method == "POST" && Path.EndsWith("/v3/conversations", StringComparison.OrdinalIgnoreCase);
}
