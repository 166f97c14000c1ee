using System.Globalization;
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

    /// <summary>Texts of people are cut at this length in cards, unless told otherwise; the ticket keeps them whole.</summary>
    public const int LongestText = 600;

    private const int LabelWidth = 112;

    public static AdaptiveCard Card(string fallbackText, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction> actions) => new(SchemaVersion)
    {
        FallbackText = fallbackText,
        Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        Body = [.. body],
        Actions = [.. actions],
    };

    /// <summary>Back and cancel, in the same order on every card that asks.</summary>
    public static IReadOnlyList<AdaptiveAction> Exits(Guid draftId, string question, bool canGoBack)
    {
        var cancel = CardActions.SayAbout(Words.ButtonCancel, draftId, question, Words.CommandCancel);
        return canGoBack ? [CardActions.SayAbout(Words.ButtonBack, draftId, question, Words.CommandBack), cancel] : [cancel];
    }

    public static AdaptiveTextBlock Heading(string words) => new(words)
    {
        Style = AdaptiveTextBlockStyle.Heading,
        Size = AdaptiveTextSize.Large,
        Weight = AdaptiveTextWeight.Bolder,
        Wrap = true,
    };

    /// <summary>A heading that names people, customers or what was typed.</summary>
    public static AdaptiveRichTextBlock LiteralHeading(string words)
    {
        var heading = Literal(words, AdaptiveTextWeight.Bolder);
        ((AdaptiveTextRun)heading.Inlines[0]).Size = AdaptiveTextSize.Medium;
        return heading;
    }

    public static AdaptiveTextBlock Line(string words) => new(words) { Wrap = true };

    public static AdaptiveTextBlock Hint(string words) => new(words) { Wrap = true, IsSubtle = true, Size = AdaptiveTextSize.Small };

    /// <summary>Something that went wrong or must not be missed; it may quote what a person typed.</summary>
    public static AdaptiveContainer Notice(string words) => new()
    {
        Style = AdaptiveContainerStyle.Warning,
        Items = [Literal(words)],
    };

    /// <summary>Text that is shown letter by letter as it is.</summary>
    public static AdaptiveRichTextBlock Literal(
        string text,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        bool isSubtle = false,
        AdaptiveTextColor tone = AdaptiveTextColor.Default,
        int longest = LongestText) => new()
        {
            Inlines = [new AdaptiveTextRun(AsTyped(Shortened(text, longest))) { Weight = weight, IsSubtle = isSubtle, Color = tone }],
        };

    /// <summary>The same, close below what it belongs to.</summary>
    public static AdaptiveRichTextBlock Below(AdaptiveRichTextBlock text)
    {
        text.Spacing = AdaptiveSpacing.None;
        return text;
    }

    // Both sides are rich text: beside a text block it would stand a pixel lower.
    public static AdaptiveColumnSet Fact(
        string label, string value, AdaptiveTextColor tone = AdaptiveTextColor.Default, int longest = LongestText) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            new AdaptiveColumn { Width = new AdaptiveWidth(LabelWidth), Items = [Literal(label, isSubtle: true)] },
            new AdaptiveColumn
            {
                Width = AdaptiveWidth.Stretch,
                Items = [Literal(value, tone is AdaptiveTextColor.Default ? AdaptiveTextWeight.Default : AdaptiveTextWeight.Bolder, tone: tone, longest: longest)],
            },
        ],
    };

    /// <summary>Side by side, each as wide as the other.</summary>
    public static AdaptiveColumnSet Beside(params AdaptiveElement[] elements) => new()
    {
        Columns = [.. elements.Select(element => new AdaptiveColumn { Width = AdaptiveWidth.Stretch, Items = [element] })],
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
