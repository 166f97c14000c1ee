namespace AdaptiveCards;

/// <summary>A row of a table.</summary>
public class AdaptiveTableRow : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "TableRow";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The cells from left to right.</summary>
    public List<AdaptiveTableCell> Cells { get; set; } = [];

    /// <summary>Whether the content runs from right to left; inherited if unset.</summary>
    public bool? Rtl { get; set; }

    /// <inheritdoc />
    public override void Add(AdaptiveElement value) => Cells.Add((AdaptiveTableCell)value);

    /// <inheritdoc />
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Cells.GetEnumerator();
}
