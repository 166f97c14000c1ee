using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Notices;

/// <summary>A channel that asked for notices, and of which tickets.</summary>
public sealed class ChannelBinding
{
    // A team's first channel has the team's id, and of all channels Teams leaves out its name.
    private const string General = "General";

    public required string PartnerTenant { get; init; }

    /// <summary>Teams' id of the channel, without a thread.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Names this binding; asked for again, the channel gets another one.</summary>
    public required Guid BindingId { get; set; }

    /// <summary>Teams' id of the team; null where Teams did not tell it.</summary>
    public string? TeamId { get; set; }

    /// <summary>What people call it; null where Teams does not tell, as for General.</summary>
    public string? Name { get; set; }

    public string? TeamName { get; set; }

    /// <summary>Where it can be reached, from the newest activity in it.</summary>
    public required string ServiceUrl { get; set; }

    public required string BotId { get; set; }

    public string? BotName { get; set; }

    /// <summary>Tickets of this impact and worse; null is all.</summary>
    public BusinessImpact? Least { get; set; }

    /// <summary>Tickets of this family; null is all.</summary>
    public ProductFamily? Family { get; set; }

    /// <summary>Tickets of customers whose name, domain or tenant id holds this; null is all.</summary>
    public string? Customer { get; set; }

    /// <summary>Entra object id of the person who bound it, in whose language and time zone it is written.</summary>
    public required string BoundById { get; set; }

    public required string BoundByName { get; set; }

    public required DateTimeOffset BoundAt { get; set; }

    /// <summary>When it wants no notices but of impact A; null where at any time.</summary>
    public QuietHours? Quiet { get; set; }

    /// <summary>When something last arrived there.</summary>
    public DateTimeOffset? LastDeliveredAt { get; set; }

    /// <summary>Since when nothing arrives there; null while it does.</summary>
    public DateTimeOffset? SilentSince { get; set; }

    /// <summary>The channel itself as a conversation: what is posted to it opens a thread.</summary>
    public ConversationAddress Address => Of(ChannelId);

    /// <summary>Its name as people know it; the id where nobody told one.</summary>
    public string Title => (TeamName, Name ?? (ChannelId == TeamId ? General : null)) switch
    {
        ({ } team, { } name) => $"{team} / {name}",
        (null, { } name) => name,
        ({ } team, null) => team,
        _ => ChannelId,
    };

    public bool Fits(Ticket ticket) =>
        (Least is not { } least || ticket.Impact >= least)
        && (Family is not { } family || ticket.Family == family)
        && (Customer is not { } customer || ticket.CustomerSearchText.Contains(FoldedText.Of(customer), StringComparison.Ordinal));

    /// <summary>A thread of it.</summary>
    public ConversationAddress Of(string conversationId) => new()
    {
        PartnerTenant = PartnerTenant,
        ConversationId = conversationId,
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        BotId = BotId,
        BotName = BotName,
        ConversationType = "channel",
        IsGroup = true,
        LastSeenAt = BoundAt,
    };
}
