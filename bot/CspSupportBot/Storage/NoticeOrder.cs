using System.Text.Json.Serialization;
using CspSupportBot.Domain.Sla;

namespace CspSupportBot.Storage;

/// <summary>The payload of a row that looks at a ticket's clocks.</summary>
/// <param name="At">The moment that was planned; a ticket that plans another one has made it void.</param>
public sealed record PlannedLook(Guid TicketId, DateTimeOffset At);

/// <summary>The payload of a row that brings a notice to somebody.</summary>
/// <param name="Recipient">A person or a channel, as <see cref="ToPerson"/> and <see cref="ToChannel"/> write it, or <see cref="Owner"/>.</param>
public sealed record NoticeOrder(
    Guid TicketId,
    string Recipient,
    [property: JsonConverter(typeof(JsonStringEnumConverter<ClockKind>))] ClockKind Clock,
    int Cycle,
    double Threshold)
{
    /// <summary>Whoever owns the ticket when the notice leaves.</summary>
    public const string Owner = "owner";

    private const string Person = "person:";
    private const string Channel = "channel:";

    /// <summary>When the warning was given that it brings; one that is given again makes it void. Null in rows of an earlier version.</summary>
    public DateTimeOffset? GivenAt { get; init; }

    /// <summary>The bot was away at its moment, or skipped lower warnings.</summary>
    public bool IsLate { get; init; }

    /// <summary>A raised impact broke the promise at once.</summary>
    public bool IsByChange { get; init; }

    /// <summary>Takes back what was called broken and was not.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>The name of the person or channel that could not be reached, in whose place this one hears; null for who hears anyway.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>The person's Entra object id; null for a channel.</summary>
    [JsonIgnore]
    public string? PersonId => Recipient.StartsWith(Person, StringComparison.Ordinal) ? Recipient[Person.Length..] : null;

    /// <summary>The channel's id; null for a person.</summary>
    [JsonIgnore]
    public string? ChannelId => Recipient.StartsWith(Channel, StringComparison.Ordinal) ? Recipient[Channel.Length..] : null;

    public static string ToPerson(string personId) => $"{Person}{personId}";

    public static string ToChannel(string channelId) => $"{Channel}{channelId}";
}
