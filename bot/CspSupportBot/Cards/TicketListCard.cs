using AdaptiveCards;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Several tickets, one row each; a click on a row opens the ticket.</summary>
public static class TicketListCard
{
    // Fifteen rows of the longest names must fit into a message.
    private const int LongestName = 80;

    /// <param name="note">What else is to be said; null where nothing is.</param>
    public static AdaptiveCard Render(string heading, IReadOnlyList<Ticket> tickets, int total, Reader reader, DateTimeOffset now, string? note = null)
    {
        IEnumerable<AdaptiveElement> more = note is null ? [] : [CardParts.Hint(note)];
        List<AdaptiveElement> body = [CardParts.LiteralHeading(heading), .. more, .. tickets.Select(ticket => Row(ticket, reader, now))];
        if (total > tickets.Count)
        {
            body.Add(CardParts.Hint(Words.ListIsCut.With(tickets.Count, total)));
        }

        return CardParts.Card($"{heading}: {string.Join(", ", tickets.Select(ticket => new TicketNumber(ticket.Number)))}", body, []);
    }

    /// <summary>One ticket in two or three lines; a click opens it.</summary>
    public static AdaptiveContainer Row(Ticket ticket, Reader reader, DateTimeOffset now) => new()
    {
        Separator = true,
        SelectAction = CardActions.Say(Words.ButtonShow.With(new TicketNumber(ticket.Number)), $"{Words.CommandTicket} {new TicketNumber(ticket.Number)}"),
        Items =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn
                    {
                        Width = AdaptiveWidth.Auto,
                        Items = [CardParts.Literal($"{ticket.Impact.Letter()}", AdaptiveTextWeight.Bolder, tone: Tones.Of(ticket.Impact))],
                    },
                    new AdaptiveColumn
                    {
                        Width = AdaptiveWidth.Stretch,
                        Items =
                        [
                            CardParts.Literal($"{new TicketNumber(ticket.Number)} · {CardParts.Shortened(ticket.CustomerName, LongestName)}", AdaptiveTextWeight.Bolder),
                            CardParts.Below(CardParts.Literal(ticket.Title, longest: LongestName)),
                            CardParts.Below(Standing(ticket, reader, now)),
                        ],
                    },
                    new AdaptiveColumn
                    {
                        Width = AdaptiveWidth.Auto,
                        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                        Items = [CardParts.Literal("›", AdaptiveTextWeight.Bolder, tone: AdaptiveTextColor.Accent)],
                    },
                ],
            },
        ],
    };

    private static AdaptiveRichTextBlock Standing(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        if (ticket is not { FirstResponseDue: { } due, RespondedAt: null, IsClosed: false })
        {
            return CardParts.Literal(Wording.StateOf(ticket), isSubtle: true);
        }

        var left = due > now ? Words.TimeLeft.With(Wording.Duration(due - now)) : Words.TimeLate.With(Wording.Duration(now - due));
        var tone = Tones.OfDue(due, now);
        return CardParts.Literal(
            $"{Wording.StateOf(ticket)} · {Wording.OfDue(ticket, due, reader, now)} · {left}", isSubtle: tone is AdaptiveTextColor.Default, tone: tone);
    }
}
