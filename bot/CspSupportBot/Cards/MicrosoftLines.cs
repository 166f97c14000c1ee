using AdaptiveCards;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What is known of a ticket at Microsoft, on its card; nothing where Microsoft can't be asked.</summary>
public static class MicrosoftLines
{
    public static IEnumerable<AdaptiveElement> Of(Ticket ticket, Reader reader, DateTimeOffset now)
    {
        if (ticket.FirstResponse is { } response)
        {
            yield return CardParts.Fact(Words.LabelEvidence, Evidence(response).With(response.Who, reader.Moment(response.At, now)));
        }

        if (ticket.AtMicrosoft is { } shown)
        {
            yield return CardParts.Fact(Words.LabelStandingAtMicrosoft, string.Join(" · ", new[] { shown.Status, shown.Engineer, shown.Plan }.OfType<string>()));
            if (shown.ResponseDue is { } due && ticket.RespondedAt is null)
            {
                yield return CardParts.Fact(Words.LabelMicrosoftsDeadline, reader.Moment(due, now));
            }
        }

        if (LastMessage(ticket) is { } message)
        {
            yield return CardParts.Fact(Words.LabelLastMessage, $"{message.Actor}, {reader.Moment(message.At, now)}: {message.Detail}");
        }
    }

    /// <summary>What a person must look after in the portal, as the bot can't.</summary>
    public static IEnumerable<string> Notices(Ticket ticket)
    {
        if (ToldLast(ticket) is { Kind: TicketEventKind.NotTold, Detail: { } why })
        {
            yield return Words.NotToldExplained.With(why);
        }

        if (ticket is { IsClosed: false, OutOfSight: { } hidden })
        {
            yield return Words.OutOfSightExplained.With(hidden);
        }
    }

    /// <summary>Why nothing is filed, and what to do.</summary>
    public static string OnIncident(Ticket ticket, WatchedIncident incident)
    {
        var file = $"{Words.CommandRetry} {new TicketNumber(ticket.Number)}";
        return incident.EndedAt is null
            ? Words.WatchingExplained.With(incident.Title, incident.TrackingId, file)
            : Words.WatchEndedExplained.With(incident.TrackingId, file);
    }

    private static string Evidence(ResponseEvidence response) => response.Signal switch
    {
        ResponseSignal.Communication => Words.EvidenceMessage,
        ResponseSignal.Chat => Words.EvidenceChat,
        _ => Words.EvidencePerson,
    };

    // Whatever a person wants after it makes a failure old.
    private static TicketEvent? ToldLast(Ticket ticket) => ticket.History.LastOrDefault(
        line => line.Kind is TicketEventKind.NotTold or TicketEventKind.Replied or TicketEventKind.SeverityChanged or TicketEventKind.Resolved);

    // By Microsoft's time: what is read later may have been written before.
    private static TicketEvent? LastMessage(Ticket ticket) =>
        ticket.History.Where(line => line.Kind is TicketEventKind.MicrosoftWrote or TicketEventKind.Replied).MaxBy(line => line.At);
}
