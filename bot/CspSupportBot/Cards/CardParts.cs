using System.Text.RegularExpressions;
using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>
/// The few shapes that all cards are made of. What people typed, and names that come from other systems, go through
/// <see cref="Literal"/> only: a text run is never read as Markdown, so no mark-up, mention or link can be injected.
/// </summary>
public static partial class CardParts
{
    public const string SchemaVersion = "1.5";

    /// <summary>Texts of people are cut at this length in cards; the ticket keeps them whole.</summary>
    public const int LongestText = 600;

    public static AdaptiveCard Card(string fallbackText, params IEnumerable<AdaptiveElement> body) => new(SchemaVersion)
    {
        FallbackText = fallbackText,
        Lang = "en",
        Body = [.. body],
    };

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
        Inlines = [new AdaptiveTextRun(AsTyped(Shortened(text, LongestText))) { Weight = weight, IsSubtle = isSubtle }],
    };

    public static AdaptiveColumnSet Fact(string label, string value) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new AdaptiveColumn { Width = new AdaptiveWidth(110), Items = [new AdaptiveTextBlock(label) { IsSubtle = true, Wrap = true }] },
            new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [Literal(value)] },
        ],
    };

    /// <summary>At most this many characters and an ellipsis; never cut between the two halves of one character.</summary>
    public static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    // Clients replace {{DATE(…)}} and {{TIME(…)}} even in text runs. A word joiner between the braces is invisible and prevents it.
    private static string AsTyped(string text) => DateFunction().Replace(text, "{\u2060{");

    [GeneratedRegex(@"\{\{(?=\s*(?:DATE|TIME)\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateFunction();
}
