using System.Net;

namespace Microsoft.Rest;

/// <summary>What is left of an HTTP response after its connection was given back.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>Copies the response; its body was read before.</summary>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        CopyHeaders(httpResponse.Headers);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    /// <summary>The sentence behind the status.</summary>
    public string ReasonPhrase { get; protected set; }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }
}
