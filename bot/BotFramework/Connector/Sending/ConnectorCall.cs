namespace Microsoft.Bot.Connector.Sending;

/// <summary>One thing to ask of a connector, however many requests it takes.</summary>
internal sealed record ConnectorCall(HttpMethod Method, string Path)
{
    /// <summary>JSON; null for none.</summary>
    internal byte[] Body { get; init; }

    /// <summary>The conversation that it is about, or that it makes.</summary>
    internal string Conversation { get; init; }

    /// <summary>The tenant as far as the caller knows it; the address often names it too.</summary>
    internal string TenantId { get; init; }

    /// <summary>Whether doing it twice is doing it once. A message has nothing by which the channel could know it again.</summary>
    internal bool IsRepeatable { get; init; } = Method != HttpMethod.Post;

    internal bool IsRead => Method == HttpMethod.Get;

    /// <summary>What the channel counts calls by: threads of a channel count as the channel.</summary>
    internal string Thread => Conversation?.Split(";messageid=")[0] ?? string.Empty;
}
