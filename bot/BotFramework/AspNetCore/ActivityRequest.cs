using System.Buffers;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request, or says with which status the request is refused.</summary>
internal static class ActivityRequest
{
    // What a sender says about the length is believed only so far as memory is set aside for it.
    private const int SmallestBuffer = 4 * 1024;
    private const int LargestFirstBuffer = 64 * 1024;

    internal static async Task<(Activity Activity, HttpStatusCode Problem)> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (!IsUtf8Json(request))
        {
            return (null, HttpStatusCode.UnsupportedMediaType);
        }

        try
        {
            var body = await ReadBodyAsync(request, maxBytes, cancellationToken);
            return body is null
                ? (null, HttpStatusCode.RequestEntityTooLarge)
                : (Parse(MemoryMarshal.AsMemory(body.WrittenMemory).Span), HttpStatusCode.BadRequest);
        }
        catch (BadHttpRequestException exception)
        {
            // The server has limits of its own: size, time, and what makes a well-formed body.
            return (null, (HttpStatusCode)exception.StatusCode);
        }
    }

    private static bool IsUtf8Json(HttpRequest request)
        => request.HasJsonContentType()
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (!type.Charset.HasValue || type.Encoding?.WebName == Encoding.UTF8.WebName);

    /// <summary>The body, or null when it is larger than allowed. A sender may be silent or wrong about the length, so the bytes are counted.</summary>
    private static async Task<ArrayBufferWriter<byte>> ReadBodyAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength + 1 ?? 0, SmallestBuffer, LargestFirstBuffer));
        while (true)
        {
            var read = await request.Body.ReadAsync(body.GetMemory(), cancellationToken);
            if (read == 0)
            {
                return body;
            }

            body.Advance(read);
            if (body.WrittenCount > maxBytes)
            {
                return null;
            }
        }
    }

    private static Activity Parse(Span<byte> body)
    {
        HalfCharacters.Replace(body);
        ReadOnlySpan<byte> json = body.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        if (!Utf8.IsValid(json))
        {
            // What has no type of its own is read later, and would fail only there.
            return null;
        }

        try
        {
            var activity = JsonSerializer.Deserialize<Activity>(json, BotJson.Options);
            return string.IsNullOrEmpty(activity?.Type) ? null : activity;
        }
        catch (JsonException)
        {
            // What was wrong is the sender's business; the message would quote the body.
            return null;
        }
    }
}
