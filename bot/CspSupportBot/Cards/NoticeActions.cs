using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What can be done about a notice, by anybody of the staff.</summary>
public static class NoticeActions
{
    private static readonly int[] SnoozeMinutes = [15, 30, 60];

    /// <param name="awaitsNote">Whether somebody should still take note; once somebody has, the next button leads on.</param>
    public static IEnumerable<AdaptiveAction> For(Ticket ticket, bool awaitsNote)
    {
        var number = new TicketNumber(ticket.Number);
        if (ticket.IsClosed)
        {
            return [CardActions.Say(Words.ButtonReopen, $"{Words.CommandReopen} {number}")];
        }

        var (responded, isAnswered) = (CardActions.Say(Words.ButtonResponded, $"{Words.CommandResponded} {number}"), ticket is not { FiledAt: not null, RespondedAt: null });
        var first = awaitsNote ? CardActions.Say(Words.ButtonAcknowledge, $"{Words.CommandAcknowledge} {number}")
            : isAnswered ? CardActions.Say(Words.ButtonOpenTicket, $"{Words.CommandTicket} {number}")
            : responded;
        return
        [
            CardActions.First(first),
            Snooze(number),
            CardActions.Say(Words.ButtonAssignMe, $"{Words.CommandAssign} {number} {Words.CommandMe}"),
            .. awaitsNote && !isAnswered ? [responded] : Array.Empty<AdaptiveAction>(),
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
