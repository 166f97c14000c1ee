using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Sends one request to a connector and reads its answer. Nothing is tried again here.</summary>
internal sealed class ConnectorRequests(HttpClient httpClient, Func<Uri> baseUri)
{
    private static readonly ProductInfoHeaderValue UserAgent = new("CspSupportBot", ProductVersion());

    /// <summary>Sends the body, if there is one, and returns the answer; the default when the answer has no body.</summary>
    /// <exception cref="ErrorResponseException">The channel did not answer with success.</exception>
    /// <exception cref="InvalidOperationException">The token would leave this machine unencrypted.</exception>
    internal async Task<T> SendAsync<T>(
        HttpMethod method,
        string path,
        object body,
        CancellationToken cancellationToken)
    {
        byte[] answer = await SendAsync(method, path, body, cancellationToken);
        return IsBlank(answer) ? default : JsonSerializer.Deserialize<T>(answer, BotJson.Options);
    }

    /// <summary>Deletes what is at the path; nothing in the answer matters but its status.</summary>
    /// <inheritdoc cref="SendAsync{T}" path="/exception"/>
    internal Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        return SendAsync(HttpMethod.Delete, path, null, cancellationToken);
    }

    private async Task<byte[]> SendAsync(
        HttpMethod method,
        string path,
        object body,
        CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(method, AddressOf(path));
        request.Headers.UserAgent.Add(UserAgent);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), BotJson.Options);
            request.Content = new ByteArrayContent(json);
            // The charset is said because Teams garbles emoji without it.
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        using HttpResponseMessage response = await httpClient.SendAsync(request, cancellationToken);
        byte[] answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? answer : throw Failure(method, response, answer);
    }

    private static ErrorResponseException Failure(HttpMethod method, HttpResponseMessage response, byte[] answer)
    {
        ErrorResponse body = ReadError(answer);
        HttpStatusCode status = response.StatusCode;
        string code = body?.Error?.Code ?? "no error code";
        return new ErrorResponseException($"The connector answered {method} with {(int)status} ({code}).")
        {
            Body = body,
            StatusCode = status,
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
    }

    private static ErrorResponse ReadError(byte[] answer)
    {
        try
        {
            return IsBlank(answer) ? null : JsonSerializer.Deserialize<ErrorResponse>(answer, BotJson.Options);
        }
        catch (JsonException)
        {
            // Gateways answer in HTML; the status code says enough then.
            return null;
        }
    }

    private static bool IsBlank(byte[] answer)
    {
        return answer.AsSpan().Trim(" \t\r\n"u8).IsEmpty;
    }

    private static string ProductVersion()
    {
        return typeof(ConnectorRequests).Assembly.GetName().Version?.ToString(3) ?? "1.0.0";
    }

    private Uri AddressOf(string path)
    {
        Uri root = baseUri();
        bool mayCarryToken = root.IsAbsoluteUri
            && (root.Scheme == Uri.UriSchemeHttps || (root.Scheme == Uri.UriSchemeHttp && root.IsLoopback));
        if (!mayCarryToken)
        {
            throw new InvalidOperationException("A connector must be reached by https, or by http on this machine.");
        }

        return new Uri($"{root.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");
    }
}
