namespace AdaptiveCards;

/// <summary>The base of all errors of this library.</summary>
public class AdaptiveException : Exception
{
    /// <summary>An error without a message of its own.</summary>
    public AdaptiveException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public AdaptiveException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and its cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The error that led here.</param>
    public AdaptiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
