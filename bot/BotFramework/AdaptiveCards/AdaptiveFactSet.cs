namespace AdaptiveCards;

/// <summary>A list of titles and values.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "FactSet";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The facts from top to bottom.</summary>
    [KeepEmpty]
    public List<AdaptiveFact> Facts { get; set; } = [];
}
