namespace AdaptiveCards;

/// <summary>How a choice set looks.</summary>
public enum AdaptiveChoiceInputStyle
{
    /// <summary>A drop-down list.</summary>
    Compact = 0,

    /// <summary>Radio buttons, or check boxes with multiple selection.</summary>
    Expanded = 1,

    /// <summary>A box that narrows the list while the user types.</summary>
    Filtered = 2,
}
