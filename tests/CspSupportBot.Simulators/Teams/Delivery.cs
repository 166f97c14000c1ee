using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>One activity that was posted to the bot and what the bot answered.</summary>
public sealed record Delivery
{
    /// <summary>The activity as posted, to be delivered again.</summary>
    public required JsonObject Activity { get; init; }

    /// <summary>Null when the bot could not be reached or broke off.</summary>
    public HttpStatusCode? Status { get; init; }

    public string Body { get; init; } = string.Empty;

    /// <summary>Why there is no status.</summary>
    public string? Failure { get; init; }

    /// <summary>The count of changes before posting; what the bot says in answer has a higher <see cref="BotMessage.LastChange"/>.</summary>
    public required long SentAfter { get; init; }

    public bool IsAccepted => Status is { } status && (int)status is >= 200 and < 300;

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
}
