namespace AdaptiveCards;

/// <summary>One of several groups of elements side by side.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The width; the client's choice if unset.</summary>
    public AdaptiveWidth Width { get; set; }
}
