using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>A ticket as it stands.</summary>
public static class TicketCard
{
    public static AdaptiveCard Render(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var number = new TicketNumber(ticket.Number);
        List<AdaptiveElement> body =
        [
            CardParts.Heading($"{number} · {Words.State(ticket.State)}"),
            CardParts.Literal(ticket.Title, AdaptiveTextWeight.Bolder),
        ];
        body.AddRange(Standing(ticket, reader, now));
        body.Add(CardParts.Fact("Customer", $"{ticket.CustomerName} ({ticket.CustomerDomain})"));
        body.Add(CardParts.Fact("Product", $"{Words.Family(ticket.Family)} · {ticket.SubscriptionName}"));
        body.Add(CardParts.Fact("Impact", Words.ImpactWithLetter(ticket.Impact)));
        body.Add(CardParts.Fact("Service", $"{ticket.Problem.ServiceName} · {ticket.Problem.ClassificationName}"));
        body.Add(CardParts.Fact("Description", ticket.Description));
        body.Add(CardParts.Fact("Contact", ticket.Contact.Name));
        body.Add(CardParts.Fact("Owner", ticket.OwnerName));
        body.Add(CardParts.Fact("Submitted", reader.Moment(ticket.SubmittedAt, now)));
        return CardParts.Card(Summary(ticket, reader, now), body);
    }

    /// <summary>The card as a message outside of a turn, for those who don't know cards.</summary>
    public static OutgoingMessage Message(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var card = Render(ticket, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), ticket.Id);
    }

    /// <summary>The card in one line, for notifications and the search.</summary>
    public static string Summary(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var line = $"{new TicketNumber(ticket.Number)} · {ticket.CustomerName} · {Words.State(ticket.State)}";
        return ticket is { State: TicketState.Filed, FirstResponseDue: { } due } ? $"{line}, due {reader.Moment(due, now)}" : line;
    }

    private static IEnumerable<AdaptiveElement> Standing(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        switch (ticket.State)
        {
            case TicketState.Filing:
                yield return CardParts.Line("Microsoft is being asked to take it. This card changes by itself as soon as they have it; the response time starts then.");
                break;
            case TicketState.Failed when ticket.RefusalReason is { } reason:
                yield return CardParts.Notice($"{reason} What you entered is kept in this ticket.");
                break;
        }

        if (ticket.BackendNumber is { } backendNumber)
        {
            yield return CardParts.Fact("At Microsoft", backendNumber);
        }

        if (ticket is { FirstResponseDue: { } due, FiledAt: { } filed })
        {
            yield return CardParts.Fact("First response", $"due {reader.Moment(due, now)} ({Words.Duration(due - filed)} from {reader.Moment(filed, now)})");
        }
    }
}
