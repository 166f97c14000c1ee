namespace AdaptiveCards;

/// <summary>The colour scheme behind a container.</summary>
public enum AdaptiveContainerStyle
{
    /// <summary>The card's own background.</summary>
    Default = 0,

    /// <summary>A background that stands out.</summary>
    Emphasis = 1,

    /// <summary>A background for success.</summary>
    Good = 2,

    /// <summary>A background for errors.</summary>
    Attention = 3,

    /// <summary>A background for warnings.</summary>
    Warning = 4,

    /// <summary>A background in the accent colour.</summary>
    Accent = 5,
}
