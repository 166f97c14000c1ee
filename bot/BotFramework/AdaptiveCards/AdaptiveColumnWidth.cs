namespace AdaptiveCards;

/// <summary>The names of column widths.</summary>
public class AdaptiveColumnWidth
{
    /// <summary>As wide as the content.</summary>
    public const string Auto = "auto";

    /// <summary>As wide as the space allows.</summary>
    public const string Stretch = "stretch";
}
