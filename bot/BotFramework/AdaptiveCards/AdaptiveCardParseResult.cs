namespace AdaptiveCards;

/// <summary>A card read from JSON, with the remarks made on the way.</summary>
public class AdaptiveCardParseResult
{
    /// <summary>The card.</summary>
    public AdaptiveCard Card { get; set; }

    /// <summary>The remarks; empty for a card without any.</summary>
    public List<AdaptiveWarning> Warnings { get; } = [];
}
