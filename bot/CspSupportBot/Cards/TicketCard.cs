using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>A ticket as it stands, with what can be done about it.</summary>
public static class TicketCard
{
    public static AdaptiveCard Render(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        List<AdaptiveElement> body =
        [
            CardParts.Heading($"{new TicketNumber(ticket.Number)} · {Wording.StateOf(ticket)}"),
            CardParts.Literal(ticket.Title, AdaptiveTextWeight.Bolder),
        ];
        body.AddRange(Standing(ticket, reader, now));
        body.Add(CardParts.Fact(Words.LabelCustomer, $"{ticket.CustomerName} ({ticket.CustomerDomain})"));
        body.Add(CardParts.Fact(Words.LabelProduct, $"{Wording.Of(ticket.Family)} · {ticket.What}"));
        if (ticket.Family is not ProductFamily.Marketplace)
        {
            body.Add(CardParts.Fact(Words.LabelImpact, Wording.WithLetter(ticket.Impact)));
            body.AddRange(Problem(ticket, reader, now));
        }

        body.Add(CardParts.Fact(Words.LabelOwner, ticket.OwnerName));
        body.Add(CardParts.Fact(Words.LabelSubmitted, reader.Moment(ticket.SubmittedAt, now)));
        if (LastNote(ticket) is { } note)
        {
            body.Add(CardParts.Fact(Words.LabelNote, $"{note.Actor}, {reader.Moment(note.At, now)}: {note.Detail}"));
        }

        return CardParts.Card(Summary(ticket, reader, now), body, TicketActions.For(ticket));
    }

    /// <summary>The card as a message outside of a turn, for those who don't know cards.</summary>
    public static OutgoingMessage Message(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var card = Render(ticket, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), CardSubject.Ticket(ticket.Id), null);
    }

    /// <summary>The card in one line, for notifications and the search.</summary>
    public static string Summary(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var line = $"{new TicketNumber(ticket.Number)} · {ticket.CustomerName} · {Wording.StateOf(ticket)}";
        return ticket is { State: TicketState.Filed, FirstResponseDue: { } due } ? $"{line} · {Words.DueAt.With(reader.Moment(due, now))}" : line;
    }

    private static IEnumerable<AdaptiveElement> Standing(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        var explanation = ticket.State switch
        {
            TicketState.Filing => Words.FilingExplained,
            TicketState.Prepared => Words.PreparedExplained.With(new TicketNumber(ticket.Number)),
            TicketState.Referred => Words.ReferredExplained,
            _ => null,
        };
        if (explanation is not null)
        {
            yield return CardParts.Line(explanation);
        }

        if (ticket is { State: TicketState.Failed, RefusalReason: { } reason })
        {
            yield return CardParts.Notice(Words.FailedExplained.With(reason));
        }

        if (ticket.Resolution is { } resolution)
        {
            yield return CardParts.Fact(Words.LabelResolution, resolution);
        }

        if (ticket.BackendNumber is { } number)
        {
            yield return CardParts.Fact(Words.LabelAtMicrosoft, number);
        }

        if (ticket is { FirstResponseDue: { } due, FiledAt: { } filed, RespondedAt: null })
        {
            yield return CardParts.Fact(
                Words.LabelFirstResponse, Words.DueAtFrom.With(reader.Moment(due, now), Wording.Duration(due - filed)));
        }

        if (ticket.RespondedAt is { } responded)
        {
            yield return CardParts.Fact(Words.LabelFirstResponse, Words.RespondedAt.With(reader.Moment(responded, now)));
        }

        if (ticket.FollowUpAt is { } followUp)
        {
            yield return CardParts.Fact(Words.LabelFollowUp, reader.Moment(followUp, now));
        }
    }

    private static IEnumerable<AdaptiveElement> Problem(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        if (ticket.Problem is { } problem)
        {
            yield return CardParts.Fact(Words.LabelService, $"{problem.ServiceName} · {problem.ClassificationName}");
        }

        yield return CardParts.Fact(Words.LabelDescription, ticket.Description);
        if (ticket.ProblemStartedAt is { } started)
        {
            yield return CardParts.Fact(Words.LabelStarted, reader.Moment(started, now));
        }

        if (ticket.Tried is { } tried)
        {
            yield return CardParts.Fact(Words.LabelTried, tried);
        }

        yield return CardParts.Fact(Words.LabelKind, Wording.Of(ticket.Kind));
        yield return CardParts.Fact(Words.LabelLanguage, Wording.SupportLanguage(ticket.SupportLanguage));
        if (ticket.Contact is { } contact)
        {
            yield return CardParts.Fact(Words.LabelContact, Text(contact));
        }

        if (ticket.State is TicketState.Prepared)
        {
            yield return CardParts.Fact(Words.LabelPortal, $"{PortalLinks.For(ticket.Family, ticket.CustomerTenantId, ticket.CustomerDomain)}");
        }
    }

    /// <summary>Name, address and number in one line.</summary>
    public static string Text(Contact contact) => string.Join(", ", new[] { contact.Name, contact.Email, contact.Phone }.Where(part => part is not null));

    private static TicketEvent? LastNote(Ticket ticket) => ticket.History.LastOrDefault(line => line.Kind is TicketEventKind.Noted);
}
