namespace AdaptiveCards;

/// <summary>The meaning-based colour of a text.</summary>
public enum AdaptiveTextColor
{
    /// <summary>The client's text colour.</summary>
    Default = 0,

    /// <summary>A dark colour.</summary>
    Dark = 1,

    /// <summary>A light colour.</summary>
    Light = 2,

    /// <summary>The accent colour.</summary>
    Accent = 3,

    /// <summary>The colour of success.</summary>
    Good = 4,

    /// <summary>The colour of warnings.</summary>
    Warning = 5,

    /// <summary>The colour of errors.</summary>
    Attention = 6,
}
