using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>What not everybody needs: hidden behind a line that shows and hides it on the client, without a message.</summary>
public static class Fold
{
    private const string Content = "details";
    private const string ShowLine = "showDetails";
    private const string HideLine = "hideDetails";

    /// <returns>The line and the content. A card can have one fold.</returns>
    public static IEnumerable<AdaptiveElement> Of(IEnumerable<AdaptiveElement> content, bool isOpen)
    {
        yield return Line(ShowLine, Words.ShowDetails, !isOpen);
        yield return Line(HideLine, Words.HideDetails, isOpen);
        yield return new AdaptiveContainer { Id = Content, IsVisible = isOpen, Spacing = AdaptiveSpacing.Small, Items = [.. content] };
    }

    private static AdaptiveContainer Line(string id, string words, bool isVisible) => new()
    {
        Id = id,
        IsVisible = isVisible,
        SelectAction = new AdaptiveToggleVisibilityAction { Title = words, TargetElements = [Content, ShowLine, HideLine] },
        Items = [new AdaptiveTextBlock(words) { Color = AdaptiveTextColor.Accent, Wrap = true }],
    };
}
