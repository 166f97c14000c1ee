namespace AdaptiveCards;

/// <summary>The kind of text that an input expects, which picks the keyboard.</summary>
public enum AdaptiveTextInputStyle
{
    /// <summary>Any text.</summary>
    Text = 0,

    /// <summary>A telephone number.</summary>
    Tel = 1,

    /// <summary>A web address.</summary>
    Url = 2,

    /// <summary>A mail address.</summary>
    Email = 3,

    /// <summary>A secret, masked on the screen only.</summary>
    Password = 4,
}
