using System.Net;

namespace Microsoft.Bot.Schema;

/// <summary>A connector call failed: the channel answered, but not with success.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Makes one with this message.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with this message and cause.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel said; null when its answer was of no known shape.</summary>
    public ErrorResponse Body { get; set; }

    /// <summary>HTTP status of the answer; public only on the official type's response wrapper.</summary>
    internal HttpStatusCode StatusCode { get; init; }

    /// <summary>How long the channel asks to wait before the next try, if it says so.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}
