namespace Microsoft.Bot.Schema;

/// <summary>A card with a large picture, text and buttons.</summary>
public class HeroCard
{
    /// <summary>Media type of the attachment that carries such a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Makes an empty one.</summary>
    public HeroCard()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public HeroCard(
        string title = default,
        string subtitle = default,
        string text = default,
        IList<CardImage> images = default,
        IList<CardAction> buttons = default,
        CardAction tap = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    /// <summary>The buttons below the text.</summary>
    public IList<CardAction> Buttons { get; set; }

    /// <summary>The pictures; clients show the first.</summary>
    public IList<CardImage> Images { get; set; }

    /// <summary>Line below the title.</summary>
    public string Subtitle { get; set; }

    /// <summary>What a tap on the card does.</summary>
    public CardAction Tap { get; set; }

    /// <summary>Body of the card.</summary>
    public string Text { get; set; }

    /// <summary>First line of the card.</summary>
    public string Title { get; set; }
}
