using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Dialogs;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>
/// Turns what arrives, typed or clicked, into what a person says, before any dialog sees it: a waterfall ignores what has no text, and a click has none.
/// This is the one place that reads an activity's value.
/// </summary>
public static class CardClick
{
    // The longest form, were each character of its two long texts written as an escape of six.
    private const int LongestValue = 120_000;

    public static Reply Read(IMessageActivity activity)
    {
        var fields = Fields(activity.Value);
        if (fields.Count == 0)
        {
            return new Reply(TypedText.Clean(activity.Text), fields, null);
        }

        fields.Remove(CardActions.DraftMember, out var draft);
        fields.Remove(CardActions.QuestionMember, out var question);
        var click = Guid.TryParse(draft, out var draftId) && question is not null
            ? new Click(draftId, question)
            : null;
        if (fields.Remove(CardActions.SayMember, out var words))
        {
            var with = fields.GetValueOrDefault(CardActions.WithMember) is { } input ? fields.GetValueOrDefault(input) : null;
            return new Reply(string.IsNullOrWhiteSpace(with) ? words : $"{words} {with}", new Dictionary<string, string>(), click) { IsCommand = true };
        }

        fields.Remove(CardActions.AnswerMember, out var answer);
        return click is not null
            ? new Reply(answer ?? "", fields, click)
            : new Reply(activity.Text ?? "", new Dictionary<string, string>(), null);
    }

    private static Dictionary<string, string> Fields(object? value)
    {
        // Both SDKs give parsed JSON whose text is JSON again.
        if (value?.ToString() is not { Length: > 0 and <= LongestValue } json || json[0] != '{')
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateObject()
                .Where(member => member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
                .DistinctBy(member => member.Name)
                .ToDictionary(member => member.Name, member => member.Value.ToString());
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
