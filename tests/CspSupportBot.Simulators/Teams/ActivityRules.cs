using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What Teams accepts from a bot, judged from the body alone.</summary>
internal static class ActivityRules
{
    private const int MostBytes = 100 * 1024;
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The refusal this activity gets, or null when it may pass.</summary>
    public static ConnectorAnswer? Refuse(JsonObject? activity)
    {
        if (activity is null)
        {
            return ConnectorAnswer.BadSyntax("The body is not an activity.");
        }

        if (Utf16Bytes(activity) > MostBytes)
        {
            return ConnectorAnswer.Error(413, "MessageSizeTooBig", "Message size too large.");
        }

        return activity["type"]?.ToString() switch
        {
            "message" when IsEmpty(activity) => ConnectorAnswer.BadSyntax("Activity must have text or attachments."),
            "message" or "typing" or "trace" => null,
            _ => ConnectorAnswer.Error(400, "BadArgument", "Invalid input: unknown activity type."),
        };
    }

    /// <summary>Teams splits these into several messages, tells no id, and cannot edit them later.</summary>
    public static bool IsSplit(JsonObject activity)
    {
        int attachments = (activity["attachments"] as JsonArray)?.Count ?? 0;
        bool carousel = activity["attachmentLayout"]?.ToString() == "carousel";
        return (attachments > 0 && HasText(activity)) || (attachments > 1 && !carousel);
    }

    /// <summary>The messages a split activity becomes: the text first, then each attachment (a carousel stays one).</summary>
    public static IEnumerable<JsonObject> Split(JsonObject activity)
    {
        if (HasText(activity))
        {
            JsonObject words = (JsonObject)activity.DeepClone();
            words.Remove("attachments");
            yield return words;
        }

        JsonArray attachments = activity["attachments"] as JsonArray ?? [];
        bool carousel = activity["attachmentLayout"]?.ToString() == "carousel";
        IEnumerable<JsonArray> groups = carousel
            ? [(JsonArray)attachments.DeepClone()]
            : attachments.Select(attachment => new JsonArray(attachment?.DeepClone()));
        foreach (JsonArray group in groups)
        {
            JsonObject part = (JsonObject)activity.DeepClone();
            part.Remove("text");
            part["attachments"] = group;
            yield return part;
        }
    }

    private static bool HasText(JsonObject activity) => !string.IsNullOrEmpty(activity["text"]?.ToString());

    private static bool IsEmpty(JsonObject activity) => !HasText(activity) && activity["attachments"] is not JsonArray { Count: > 0 };

    /// <summary>The size is that of the content, so escapes in the sender's JSON and inline images do not count.</summary>
    private static long Utf16Bytes(JsonObject activity) =>
        2L * (activity.ToJsonString(Relaxed).Length - InlineImageLength(activity));

    private static long InlineImageLength(JsonNode? node) => node switch
    {
        JsonObject all => all.Sum(member => InlineImageLength(member.Value)),
        JsonArray all => all.Sum(InlineImageLength),
        JsonValue one when one.TryGetValue(out string? text) && text.StartsWith("data:image/", StringComparison.Ordinal) => text.Length,
        _ => 0,
    };
}
