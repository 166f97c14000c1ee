namespace AdaptiveCards;

/// <summary>Where a card shows an action.</summary>
public enum AdaptiveActionMode
{
    /// <summary>A button of its own.</summary>
    Primary = 0,

    /// <summary>An entry of the overflow menu.</summary>
    Secondary = 1,
}
