namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Makes an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public CardImage(string url = default, string alt = default, CardAction tap = default)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>What a screen reader says for the picture.</summary>
    public string Alt { get; set; }

    /// <summary>What a tap on the picture does.</summary>
    public CardAction Tap { get; set; }

    /// <summary>Where the picture is.</summary>
    public string Url { get; set; }
}
