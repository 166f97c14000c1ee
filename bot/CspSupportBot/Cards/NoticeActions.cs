using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What can be done about a notice, by anybody of the staff.</summary>
public static class NoticeActions
{
    private static readonly int[] SnoozeMinutes = [15, 30, 60];

    public static IEnumerable<AdaptiveAction> For(Ticket ticket)
    {
        var number = new TicketNumber(ticket.Number);
        if (ticket.IsClosed)
        {
            return [CardActions.Say(Words.ButtonReopen, $"{Words.CommandReopen} {number}")];
        }

        return
        [
            CardActions.First(CardActions.Say(Words.ButtonAcknowledge, $"{Words.CommandAcknowledge} {number}")),
            Snooze(number),
            CardActions.Say(Words.ButtonAssignMe, $"{Words.CommandAssign} {number} {Words.CommandMe}"),
            .. ticket is { FiledAt: not null, RespondedAt: null }
                ? [CardActions.Say(Words.ButtonResponded, $"{Words.CommandResponded} {number}")]
                : Array.Empty<AdaptiveAction>(),
            .. ticket.PortalLink is { } link ? [CardActions.Open(Words.ButtonPortal, link)] : Array.Empty<AdaptiveAction>(),
        ];
    }

    private static AdaptiveShowCardAction Snooze(TicketNumber number) => new()
    {
        Title = Words.ButtonSnooze,
        Card = new AdaptiveCard(CardParts.SchemaVersion)
        {
            Body = [CardParts.Hint(Words.SnoozeExplained)],
            Actions = [.. SnoozeMinutes.Select(minutes => Words.SnoozeMinutes.With(minutes)).Select(
                time => CardActions.Say(time, $"{Words.CommandSnooze} {number} {time}"))],
        },
    };
}
