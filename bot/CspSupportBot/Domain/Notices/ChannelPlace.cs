using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Notices;

/// <summary>The channel in which something is said.</summary>
/// <param name="Channel">The channel itself, not the thread in it.</param>
/// <param name="Kind">standard, private or shared; null where Teams has not told it.</param>
public sealed record ChannelPlace(ConversationAddress Channel, string? TeamId, string? TeamName, string? Name, string? Kind)
{
    public string Id => Channel.ConversationId;
}

/// <summary>Of which tickets a channel wants notices; null is all.</summary>
/// <param name="Least">This impact and worse.</param>
/// <param name="Customer">A part of the customer's name, domain or tenant id.</param>
public sealed record ChannelFilter(BusinessImpact? Least, ProductFamily? Family, string? Customer);
