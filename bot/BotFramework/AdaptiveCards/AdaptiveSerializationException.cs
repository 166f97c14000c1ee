namespace AdaptiveCards;

/// <summary>A text is no valid card, or a card has no valid JSON form.</summary>
public class AdaptiveSerializationException : AdaptiveException
{
    /// <summary>An error without a message of its own.</summary>
    public AdaptiveSerializationException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public AdaptiveSerializationException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The error that led here.</param>
    public AdaptiveSerializationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
