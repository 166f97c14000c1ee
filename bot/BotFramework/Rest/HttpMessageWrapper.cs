using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is left of an HTTP message after its connection was given back.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>For derived classes.</summary>
    protected HttpMessageWrapper()
    {
        Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The body as text.</summary>
    public string Content { get; set; }

    /// <summary>The headers by name, in any case.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; }

    /// <summary>Adds these headers, in the place of those of the same name.</summary>
    protected void CopyHeaders(HttpHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach ((string name, IEnumerable<string> values) in headers)
        {
            Headers[name] = values;
        }
    }
}
