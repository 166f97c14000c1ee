using AdaptiveCards;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What is known already of what is about to be filed, in words: Microsoft's incidents, and our own open tickets.</summary>
/// <param name="Incidents">The likeliest first.</param>
/// <param name="Open">The newest first.</param>
public sealed record KnownTroubleView(IReadOnlyList<KnownIncident> Incidents, IReadOnlyList<Ticket> Open, Reader Reader, DateTimeOffset Now)
{
    // What is shown of a long day for Microsoft; the button for service health shows all.
    private const int MostIncidents = 3;
    private const int LongestTitle = 120;

    public bool IsAny => Incidents.Count + Open.Count > 0;

    /// <summary>One block; nothing where nothing is known.</summary>
    public IEnumerable<AdaptiveElement> Elements()
    {
        if (!IsAny)
        {
            yield break;
        }

        var heading = CardParts.Line(Words.KnownHeading);
        heading.Weight = AdaptiveTextWeight.Bolder;
        yield return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Attention,
            Items =
            [
                heading,
                .. Incidents.Take(MostIncidents).Select(incident => CardParts.Literal(Line(incident))),
                .. Open.Select(ticket => CardParts.Literal(Words.KnownTicketLine.With(
                    new TicketNumber(ticket.Number), CardParts.Shortened(ticket.Title, LongestTitle), Wording.StateOf(ticket)))),
            ],
        };
    }

    /// <summary>A way for the likeliest of each kind; the others can be typed.</summary>
    public IEnumerable<AdaptiveAction> Ways(Guid draftId, string question)
    {
        if (Incidents is [var incident, ..])
        {
            yield return CardActions.Answer(Words.ButtonWatch.With(incident.TrackingId), draftId, question, $"{Words.CommandWatch} {incident.TrackingId}");
        }

        if (Open is [var ticket, ..])
        {
            var number = new TicketNumber(ticket.Number);
            yield return CardActions.Answer(Words.ButtonJoin.With(number), draftId, question, $"{Words.CommandJoin} {number}");
        }
    }

    // "Virtual Machines, West Europe, since 09:12".
    private string Line(KnownIncident incident)
    {
        var since = incident.Since is { } begun ? Words.KnownSince.With(Reader.Moment(begun, Now)) : null;
        var where = string.Join(", ", incident.Services.Concat(incident.Regions).Append(since).OfType<string>());
        var line = Words.KnownIncidentLine.With(where, CardParts.Shortened(incident.Title, LongestTitle), incident.TrackingId);
        return incident.TakesTickets ? line : $"{line} {Words.KnownIncidentTakesNone}";
    }
}
