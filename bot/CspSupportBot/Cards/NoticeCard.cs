using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>A notice about a deadline in a person's own chat; it goes along with the ticket, so that nobody acts on what is over.</summary>
public static class NoticeCard
{
    public static AdaptiveCard Render(NoticeView notice, Reader reader, DateTimeOffset now)
    {
        var ticket = notice.Ticket;
        var words = NoticeWording.Heading(notice, reader, now);
        var heading = CardParts.Heading(words);
        heading.Color = notice.Clock is { IsOpen: true, Due: { } due } && !ticket.IsClosed ? Tones.OfDue(due.ToDateTimeOffset(), now) : Tones.Of(ticket.State);
        List<AdaptiveElement> body = [heading, CardParts.Below(CardParts.Literal(ticket.Title, AdaptiveTextWeight.Bolder))];
        if (NoticeWording.Standing(notice) is { } standing)
        {
            body.Add(CardParts.Line(standing));
            body.AddRange(NoticeWording.Remarks(notice).Select(remark => CardParts.Literal(remark, isSubtle: true)));
        }

        body.Add(CardParts.Fact(Words.LabelCustomer, $"{ticket.CustomerName} ({ticket.CustomerDomain})"));
        body.Add(CardParts.Fact(Words.LabelImpact, Wording.WithLetter(ticket.Impact), Tones.Of(ticket.Impact)));
        body.Add(CardParts.Fact(Words.LabelOwner, ticket.OwnerName));
        if (NoticeWording.Answer(ticket, reader, now) is { } answer)
        {
            body.Add(CardParts.Fact(Words.LabelNotices, answer));
        }

        return CardParts.Card($"{words} · {ticket.CustomerName}", body, NoticeActions.For(ticket, NoticeRules.AwaitsNote(ticket, notice.Clock)));
    }

    /// <summary>The card as a message outside of a turn.</summary>
    /// <param name="name">What tells this notice about the ticket from others.</param>
    public static OutgoingMessage Message(NoticeView notice, string name, Reader reader, DateTimeOffset now)
    {
        var card = Render(notice, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), CardSubject.Notice(notice.Ticket.Id, name), null);
    }

    /// <summary>What takes its place when the next notice has come: what it was, and who took note of it. Nothing that changes any more.</summary>
    /// <param name="toldAt">When its reader got it; null where that is not known.</param>
    public static AdaptiveCard RenderSuperseded(Ticket ticket, double threshold, DateTimeOffset? toldAt, Reader reader) =>
        AnsweredCard.Render($"{new TicketNumber(ticket.Number)} · {ticket.CustomerName}", NoticeWording.Superseded(ticket, threshold, toldAt, reader));

    /// <summary>The same as a message that replaces it.</summary>
    /// <param name="activityId">The message that it replaces.</param>
    /// <inheritdoc cref="RenderSuperseded"/>
    public static OutgoingMessage Superseded(Ticket ticket, double threshold, DateTimeOffset? toldAt, string activityId, Reader reader)
    {
        var card = RenderSuperseded(ticket, threshold, toldAt, reader);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), null, activityId);
    }
}
