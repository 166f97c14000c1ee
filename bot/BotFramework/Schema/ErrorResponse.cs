namespace Microsoft.Bot.Schema;

/// <summary>Body of a failed connector call.</summary>
public class ErrorResponse
{
    /// <summary>Makes an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ErrorResponse(Error error = default)
    {
        Error = error;
    }

    /// <summary>The error itself; null when the body was not of this shape.</summary>
    public Error Error { get; set; }
}
