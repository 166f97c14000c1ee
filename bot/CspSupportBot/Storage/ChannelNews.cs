using System.Text.Json.Serialization;
using CspSupportBot.Domain.Notices;

namespace CspSupportBot.Storage;

/// <summary>The payload of a row that tells a lead what becomes of a bound channel.</summary>
/// <param name="Title">What people call the channel.</param>
public sealed record ChannelNews(string ChannelId, string Title, [property: JsonConverter(typeof(JsonStringEnumConverter<ChannelFate>))] ChannelFate Fate);

/// <summary>The payload of a row that probes a bound channel.</summary>
/// <param name="BindingId">The binding that it belongs to; of a channel that was bound again it is void.</param>
public sealed record Probe(string ChannelId, Guid BindingId)
{
    /// <summary>Whether an earlier probe has posted the card anew and nobody knows whether Teams took it: the next one says that it may be a repetition.</summary>
    public bool MayBeThere { get; init; }
}
