namespace AdaptiveCards;

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns from left to right.</summary>
    public List<AdaptiveColumn> Columns { get; set; } = [];

    /// <inheritdoc />
    public override void Add(AdaptiveElement element) => Columns.Add((AdaptiveColumn)element);

    /// <inheritdoc />
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();
}
