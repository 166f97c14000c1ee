using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>A message of the bot as one person sees it at one moment. A copy: it does not change when the bot edits the message.</summary>
public sealed record BotMessage
{
    public required string Id { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>The activity with its current content, after edits.</summary>
    public required JsonObject Activity { get; init; }

    /// <summary>True when the bot replaced the content at least once.</summary>
    public required bool Edited { get; init; }

    /// <summary>False for the parts of a split message: the bot was never told their ids and cannot edit them.</summary>
    public required bool Addressable { get; init; }

    /// <summary>Place among everything said in the simulator; rises by time of first appearance.</summary>
    public required long Sequence { get; init; }

    /// <summary>The same count at the moment of the last change; equal to <see cref="Sequence"/> until then.</summary>
    public required long LastChange { get; init; }

    /// <summary>The card a person got as the answer to an <c>Action.Execute</c>, instead of the one in the activity.</summary>
    public JsonNode? PersonalCard { get; init; }

    public string? Text => Activity["text"]?.ToString();

    public string? Summary => Activity["summary"]?.ToString();

    public IReadOnlyList<JsonNode> Attachments =>
        Activity["attachments"] is JsonArray all ? [.. all.OfType<JsonNode>()] : [];

    /// <summary>The first Adaptive Card of the message, or null.</summary>
    public JsonNode? Card => PersonalCard ?? Attachments
        .FirstOrDefault(attachment => attachment["contentType"]?.ToString() == "application/vnd.microsoft.card.adaptive")?["content"];

    /// <summary>Everything a person can read in the message: its text, then its cards.</summary>
    public string VisibleText => string.Join('\n', VisibleParts());

    private IEnumerable<string> VisibleParts()
    {
        if (!string.IsNullOrEmpty(Text))
        {
            yield return Text;
        }

        if (PersonalCard is not null)
        {
            yield return CardText.Of(PersonalCard);
            yield break;
        }

        foreach (JsonNode attachment in Attachments)
        {
            yield return attachment["contentType"]?.ToString() == "application/vnd.microsoft.card.adaptive"
                ? CardText.Of(attachment["content"])
                : $"[{attachment["contentType"]} {attachment["name"]}]";
        }
    }
}
