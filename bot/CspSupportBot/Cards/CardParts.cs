using System.Globalization;
using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>
/// The few shapes that all cards are made of. What people typed, and names that come from other systems, go through
/// <see cref="Literal"/> only: a text run is never read as Markdown, so no mark-up, mention or link can be injected.
/// </summary>
public static class CardParts
{
    public const string SchemaVersion = "1.5";

    /// <summary>Texts of people are cut at this length in cards; the ticket keeps them whole.</summary>
    public const int LongestText = 600;

    public static AdaptiveCard Card(string fallbackText, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction> actions) => new(SchemaVersion)
    {
        FallbackText = fallbackText,
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Body = [.. body],
        Actions = [.. actions],
    };

    /// <summary>Back and cancel, in the same order on every card that asks.</summary>
    public static IReadOnlyList<AdaptiveAction> Exits(bool canGoBack) => canGoBack
        ? [CardActions.Say(Words.ButtonBack, Words.CommandBack), CardActions.Say(Words.ButtonCancel, Words.CommandCancel)]
        : [CardActions.Say(Words.ButtonCancel, Words.CommandCancel)];

    public static AdaptiveTextBlock Heading(string words) => new(words)
    {
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Medium,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
    };

    public static AdaptiveTextBlock Line(string words) => new(words) { Wrap = true };

    public static AdaptiveTextBlock Hint(string words) => new(words) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small };

    /// <summary>Something that went wrong or must not be missed; it may quote what a person typed.</summary>
    public static AdaptiveContainer Notice(string words) => new()
    {
        Style = AdaptiveContainerStyle.Warning,
        Items = [Literal(words)],
    };

    /// <summary>Text that is shown letter by letter as it is.</summary>
    public static AdaptiveRichTextBlock Literal(string text, AdaptiveTextWeight weight = AdaptiveTextWeight.Default, bool isSubtle = false) => new()
    {
        Inlines = [new AdaptiveTextRun(Shortened(text)) { Weight = weight, IsSubtle = isSubtle }],
    };

    public static AdaptiveColumnSet Fact(string label, string value) => Row(Literal(label, isSubtle: true), value);

    /// <summary>Something that may be typed, and what it does.</summary>
    public static AdaptiveColumnSet Command(string typed, string does) => Row(Literal(typed, AdaptiveTextWeight.Bolder), does);

    // Both sides are rich text: beside a text block it would stand a pixel lower.
    private static AdaptiveColumnSet Row(AdaptiveRichTextBlock label, string value) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new AdaptiveColumn { Width = new AdaptiveWidth(110), Items = [label] },
            new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [Literal(value)] },
        ],
    };

    private static string Shortened(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // Not between the two halves of one character.
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
