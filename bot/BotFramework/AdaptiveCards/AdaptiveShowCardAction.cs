namespace AdaptiveCards;

/// <summary>Unfolds a card within the card.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Action.ShowCard";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The card to unfold.</summary>
    public AdaptiveCard Card { get; set; }
}
