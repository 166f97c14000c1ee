namespace AdaptiveCards;

/// <summary>A cell of a table.</summary>
public class AdaptiveTableCell : AdaptiveCollectionWithContentAlignment
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "TableCell";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements from top to bottom.</summary>
    [KeepEmpty]
    public List<AdaptiveElement> Items { get; set; } = [];

    /// <summary>Whether the content runs from right to left; inherited if unset.</summary>
    public bool? Rtl { get; set; }

    /// <inheritdoc />
    public override void Add(AdaptiveElement element) => Items.Add(element);

    /// <inheritdoc />
    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();
}
