namespace AdaptiveCards;

/// <summary>A remark on a card that was read all the same.</summary>
public class AdaptiveWarning
{
    /// <summary>A remark with its code.</summary>
    /// <param name="code">A value of <see cref="WarningStatusCode" />.</param>
    /// <param name="message">The remark in words.</param>
    public AdaptiveWarning(int code, string message)
    {
        Code = code;
        Message = message;
    }

    /// <summary>The reasons for a remark.</summary>
    public enum WarningStatusCode
    {
        /// <summary>The card asks for a newer schema than this library knows.</summary>
        UnsupportedSchemaVersion = 7,

        /// <summary>The card's language is no language code.</summary>
        InvalidLanguage = 12,

        /// <summary>The card has more actions than a client shows.</summary>
        MaxActionsExceeded = 13,

        /// <summary>A required input has no label.</summary>
        EmptyLabelInRequiredInput = 14,

        /// <summary>A checked input has no error message.</summary>
        NoErrorMessageForValidatedInput = 15,
    }

    /// <summary>The reason, a value of <see cref="WarningStatusCode" />.</summary>
    public int Code { get; set; }

    /// <summary>The remark in words.</summary>
    public string Message { get; set; }

    /// <summary>The message.</summary>
    /// <returns>The text of <see cref="Message" />.</returns>
    public override string ToString() => Message;
}
