namespace Microsoft.Bot.Schema;

/// <summary>Error of a service behind the connector.</summary>
public class InnerHttpError
{
    /// <summary>Makes an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public InnerHttpError(int? statusCode = default, object body = default)
    {
        StatusCode = statusCode;
        Body = body;
    }

    /// <summary>Its response body; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Body { get; set; }

    /// <summary>Its HTTP status code.</summary>
    public int? StatusCode { get; set; }
}
