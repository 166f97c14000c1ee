using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>The colours that mean something. What a colour says is always said in words too.</summary>
public static class Tones
{
    public static AdaptiveTextColor Of(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => AdaptiveTextColor.Attention,
        BusinessImpact.Moderate => AdaptiveTextColor.Warning,
        _ => AdaptiveTextColor.Default,
    };

    /// <summary>Where a ticket stands: refused, waiting for somebody's hand, or going well.</summary>
    public static AdaptiveTextColor Of(TicketState state) => state switch
    {
        TicketState.Failed => AdaptiveTextColor.Attention,
        TicketState.Prepared or TicketState.Waiting => AdaptiveTextColor.Warning,
        TicketState.Responded or TicketState.Resolved => AdaptiveTextColor.Good,
        _ => AdaptiveTextColor.Default,
    };

    /// <summary>A promise: broken or not.</summary>
    public static AdaptiveTextColor OfDue(DateTimeOffset due, DateTimeOffset now) => due < now ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default;
}
