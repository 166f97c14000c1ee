using AdaptiveCards;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>How a deadline came about: each stretch of time, and whether it counted.</summary>
public static class WhyCard
{
    // A holiday season has few stretches; a card has room for these.
    private const int MostStretches = 20;

    /// <param name="promise">By the policy in force; where that is no longer the one that gave the deadline, the card says so.</param>
    public static AdaptiveCard Render(Ticket ticket, Promise promise, Reader reader, DateTimeOffset now)
    {
        var heading = $"{new TicketNumber(ticket.Number)} · {Words.LabelFirstResponse} {Wording.OfDue(ticket, ticket.FirstResponseDue ?? promise.DueAt, reader, now)}";
        List<AdaptiveElement> body = [CardParts.LiteralHeading(heading)];
        if (ticket.PolicyVersion != promise.PolicyVersion)
        {
            body.Add(CardParts.Notice(Words.WhyOtherPolicy.With(reader.Moment(promise.DueAt, now))));
        }

        body.Add(CardParts.Literal(PromiseWording.Of(promise.Terms, ticket.SupportLanguage)));
        body.Add(CardParts.Fact(Words.LabelSubmitted, reader.Moment(ticket.SubmittedAt, now)));
        body.Add(CardParts.Fact(Words.WhyAccepted, reader.Moment(promise.Start.ToDateTimeOffset(), now)));
        var stretches = promise.Timeline;
        body.AddRange(stretches.Take(MostStretches).Select((stretch, index) => Row(stretch, index == 0, reader, now)));
        if (stretches.Count > MostStretches)
        {
            body.Add(CardParts.Hint(Words.WhyIsCut.With(MostStretches, stretches.Count)));
        }

        if (ticket.State is TicketState.Waiting)
        {
            body.Add(CardParts.Hint(Words.WhyWaitingCounts));
        }

        return CardParts.Card(heading, body, [CardActions.Say(Words.ButtonShow.With(new TicketNumber(ticket.Number)), $"{Words.CommandTicket} {new TicketNumber(ticket.Number)}")]);
    }

    private static AdaptiveContainer Row(Stretch stretch, bool isFirst, Reader reader, DateTimeOffset now)
    {
        var counts = stretch.Reason is StretchReason.Working or StretchReason.BusinessDay;
        return new AdaptiveContainer
        {
            Separator = isFirst,
            Spacing = AdaptiveSpacing.Small,
            Items =
            [
                CardParts.Literal($"{reader.Moment(stretch.From.ToDateTimeOffset(), now)} – {reader.Moment(stretch.To.ToDateTimeOffset(), now)}", isSubtle: !counts),
                CardParts.Below(CardParts.Literal(ReasonOf(stretch), counts ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default, isSubtle: !counts)),
            ],
        };
    }

    private static string ReasonOf(Stretch stretch) => stretch.Reason switch
    {
        StretchReason.Working => Words.WhyCounted.With(Wording.Duration(stretch.Counted.ToTimeSpan())),
        StretchReason.BusinessDay => Words.WhyBusinessDay,
        StretchReason.Holiday => Words.WhyHoliday.With(HolidayNames.Of(stretch.Holiday!)),
        StretchReason.Paused => Words.WhyPaused,
        _ => Words.WhyClosed,
    };
}
