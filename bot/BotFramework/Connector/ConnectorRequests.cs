using System.Text.Json;
using Microsoft.Bot.Connector.Sending;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Calls of one client: activities as JSON on their way out, answers as objects on their way back.</summary>
/// <param name="scope">Whom the token is for; null for the channel.</param>
internal sealed class ConnectorRequests(ConnectorTransport transport, Func<Uri> baseUri, string scope)
{
    /// <summary>Makes the call with the body, if there is one, and returns the answer; the default when the answer has no body.</summary>
    /// <inheritdoc cref="ConnectorTransport.SendAsync" path="/exception"/>
    internal async Task<T> SendAsync<T>(ConnectorCall call, object body, CancellationToken cancellationToken)
    {
        byte[] answer = await SendAsync(call, body, cancellationToken);
        return answer.AsSpan().Trim(" \t\r\n"u8).IsEmpty ? default : JsonSerializer.Deserialize<T>(answer, BotJson.Options);
    }

    /// <summary>Makes the call; nothing in the answer matters but its status.</summary>
    /// <inheritdoc cref="ConnectorTransport.SendAsync" path="/exception"/>
    internal Task<byte[]> SendAsync(ConnectorCall call, object body, CancellationToken cancellationToken)
    {
        byte[] json = body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), BotJson.Options);
        return transport.SendAsync(baseUri(), scope, call with { Body = json }, cancellationToken);
    }
}
