using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Asks the owner of a ticket that waits on somebody to follow up.</summary>
public static class FollowUpCard
{
    /// <summary>From so many on it says that it asks less often.</summary>
    private const int ManyAsked = 3;

    public static AdaptiveCard Render(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var number = new TicketNumber(ticket.Number);
        List<AdaptiveElement> body = [CardParts.LiteralHeading(Words.FollowUpHeading.With(number)), TicketListCard.Row(ticket, reader, now)];
        if (ticket.FollowUpAt is { } again)
        {
            body.Add(CardParts.Line(Words.FollowUpAsked.With(reader.Moment(again, now))));
        }

        if (ticket.FollowUpsUnanswered >= ManyAsked)
        {
            body.Add(CardParts.Hint(Words.FollowUpPatient.With(ticket.FollowUpsUnanswered)));
        }

        return CardParts.Card(
            $"{Words.FollowUpHeading.With(number)} · {Wording.StateOf(ticket)}",
            body,
            [
                CardActions.First(CardActions.Say(Words.ButtonFollowedUp, $"{Words.CommandFollowUp} {number}")),
                CardActions.Say(Words.ButtonSnoozeHour, $"{Words.CommandFollowUp} {number} {Words.InAnHour}"),
                CardActions.Say(Words.ButtonTomorrow, $"{Words.CommandFollowUp} {number} {Words.TomorrowAtNine}"),
                CardActions.Say(Words.ButtonOpenTicket, $"{Words.CommandTicket} {number}"),
            ]);
    }

    /// <summary>One ticket on a card that can be replaced later, several on a list.</summary>
    public static OutgoingMessage Message(IReadOnlyList<Ticket> tickets, int most, Reader reader, DateTimeOffset now)
    {
        var card = tickets is [var only]
            ? Render(only, reader, now)
            : TicketListCard.Render(Words.FollowUpManyHeading.With(tickets.Count), [.. tickets.Take(most)], tickets.Count, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), tickets.Count == 1 ? CardSubject.FollowUp(tickets[0].Id) : null, null);
    }

    /// <summary>What takes the place of the card when it was answered, or asked again.</summary>
    public static OutgoingMessage Over(Ticket ticket, string outcome) => AnsweredCard.Message(Words.FollowUpHeading.With(new TicketNumber(ticket.Number)), outcome);
}
