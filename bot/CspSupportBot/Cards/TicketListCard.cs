using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Several tickets, one row each; a click on a row opens the ticket.</summary>
public static class TicketListCard
{
    public static AdaptiveCard Render(string heading, IReadOnlyList<Ticket> tickets, int total, Reader reader, DateTimeOffset now)
    {
        List<AdaptiveElement> body = [CardParts.LiteralHeading(heading), .. tickets.Select(ticket => Row(ticket, reader, now))];
        if (total > tickets.Count)
        {
            body.Add(CardParts.Hint(Words.ListIsCut.With(tickets.Count, total)));
        }

        return CardParts.Card($"{heading}: {string.Join(", ", tickets.Select(ticket => new TicketNumber(ticket.Number)))}", body, []);
    }

    private static AdaptiveContainer Row(Ticket ticket, Reader reader, DateTimeOffset now) => new()
    {
        Separator = true,
        SelectAction = CardActions.Say(Words.ButtonShow.With(new TicketNumber(ticket.Number)), $"{Words.CommandTicket} {new TicketNumber(ticket.Number)}"),
        Items =
        [
            CardParts.Literal($"{new TicketNumber(ticket.Number)} · {ticket.Impact.Letter()} · {ticket.CustomerName}", AdaptiveTextWeight.Bolder),
            Below(CardParts.Literal(ticket.Title)),
            Below(CardParts.Literal(Standing(ticket, reader, now), isSubtle: true)),
        ],
    };

    private static AdaptiveRichTextBlock Below(AdaptiveRichTextBlock line)
    {
        line.Spacing = AdaptiveSpacing.None;
        return line;
    }

    private static string Standing(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        if (ticket is not { FirstResponseDue: { } due, RespondedAt: null, IsClosed: false })
        {
            return Wording.StateOf(ticket);
        }

        var left = due > now ? Words.TimeLeft.With(Wording.Duration(due - now)) : Words.TimeLate.With(Wording.Duration(now - due));
        return $"{Wording.StateOf(ticket)} · {Words.DueAt.With(reader.Moment(due, now))} · {left}";
    }
}
