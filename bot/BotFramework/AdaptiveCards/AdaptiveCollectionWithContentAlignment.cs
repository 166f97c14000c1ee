namespace AdaptiveCards;

/// <summary>The base of the parts of a table, which align the content of their cells.</summary>
public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    /// <summary>Where cell content stands from left to right.</summary>
    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }

    /// <summary>Where cell content stands from top to bottom.</summary>
    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }
}
