namespace CspSupportBot.Storage;

/// <summary>The one thread of a ticket in a bound channel.</summary>
public sealed class NoticeThread
{
    public required string PartnerTenant { get; init; }

    /// <summary>Teams' id of the channel, without a thread.</summary>
    public required string ChannelId { get; init; }

    public required Guid TicketId { get; init; }

    /// <summary>The thread as Teams addresses it.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The piece of durable work that began it.</summary>
    public required long StartedBy { get; set; }

    /// <summary>Entra object id of the person in whose language and time zone it is written.</summary>
    public required string ReaderId { get; set; }
}
