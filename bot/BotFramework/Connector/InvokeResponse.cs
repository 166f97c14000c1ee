namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke, which becomes the HTTP response as it is.</summary>
public class InvokeResponse
{
    /// <summary>HTTP status code.</summary>
    public int Status { get; set; }

    /// <summary>Body, written as JSON; no body when null.</summary>
    public object Body { get; set; }

    /// <summary>Tells whether the status is one of the 200s.</summary>
    public bool IsSuccessStatusCode()
    {
        return Status is >= 200 and <= 299;
    }
}
