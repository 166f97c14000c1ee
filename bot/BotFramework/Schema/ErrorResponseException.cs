using System.Net;
using Microsoft.Rest;

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

    /// <summary>Status, headers and body of the answer.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    internal HttpStatusCode StatusCode => Response?.StatusCode ?? 0;

    /// <summary>How long the channel asks to wait before the next try, if it says so.</summary>
    internal TimeSpan? RetryAfter { get; init; }
}
