using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>
/// The colours that mean something; what a colour says is always said in words too. The warning colour is none of them: as text it is a yellow that
/// nobody can read on white.
/// </summary>
public static class Tones
{
    public static AdaptiveTextColor Of(BusinessImpact impact) =>
        impact is BusinessImpact.Critical ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default;

    /// <summary>Where a ticket stands: refused, our turn, or going well.</summary>
    public static AdaptiveTextColor Of(TicketState state) => state switch
    {
        TicketState.Failed => AdaptiveTextColor.Attention,
        TicketState.Prepared => AdaptiveTextColor.Accent,
        TicketState.Responded or TicketState.Resolved => AdaptiveTextColor.Good,
        _ => AdaptiveTextColor.Default,
    };

    /// <summary>A promise: broken or not.</summary>
    public static AdaptiveTextColor OfDue(DateTimeOffset due, DateTimeOffset now) => due <= now ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default;
}
