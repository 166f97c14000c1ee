namespace AdaptiveCards;

/// <summary>Which inputs an action checks and sends along.</summary>
public enum AdaptiveAssociatedInputs
{
    /// <summary>The inputs of the card and of its parents.</summary>
    Auto = 0,

    /// <summary>No inputs, so a cancel button works on an unfilled form.</summary>
    None = 1,
}
