namespace AdaptiveCards;

/// <summary>The typeface of a text.</summary>
public enum AdaptiveFontType
{
    /// <summary>The client's own typeface.</summary>
    Default = 0,

    /// <summary>Equal width for every character, for ids and log lines.</summary>
    Monospace = 1,
}
