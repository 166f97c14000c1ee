using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Several tickets, one row each.</summary>
public static class TicketListCard
{
    public static AdaptiveCard Render(IReadOnlyList<Ticket> tickets, int total, Reader reader, DateTimeOffset now)
    {
        var heading = total == 1 ? "Your open ticket" : $"Your {total} open tickets";
        List<AdaptiveElement> body = [CardParts.Heading(heading), .. tickets.Select(ticket => Row(ticket, reader, now))];
        if (total > tickets.Count)
        {
            body.Add(CardParts.Hint($"The first {tickets.Count} are shown, those due next at the top."));
        }

        body.Add(CardParts.Hint("Type **ticket** and a number to see one, such as **ticket 1**."));
        return CardParts.Card($"{heading}: {string.Join(", ", tickets.Select(ticket => new TicketNumber(ticket.Number)))}", body);
    }

    private static AdaptiveContainer Row(Ticket ticket, Reader reader, DateTimeOffset now) => new()
    {
        Separator = true,
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
        if (ticket is not { State: TicketState.Filed, FirstResponseDue: { } due })
        {
            return Words.State(ticket.State);
        }

        var left = due > now ? $"{Words.Duration(due - now)} left" : $"{Words.Duration(now - due)} late";
        return $"{Words.State(ticket.State)} · due {reader.Moment(due, now)}, {left}";
    }
}
