using AdaptiveCards;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Says that a problem goes another way than to a ticket: the rule, the reason and what to do. The draft stays as it is.</summary>
public static class GuidanceCard
{
    public static AdaptiveCard Render(GuidanceView view)
    {
        List<AdaptiveElement> body = [];
        if (view.Notice is { } notice)
        {
            body.Add(CardParts.Notice(notice));
        }

        var rule = view.Guidance.Rule;
        body.Add(CardParts.Literal(SoFar.Of(view.Draft), isSubtle: true));
        body.Add(CardParts.LiteralHeading(Wording.Of(view.Guidance.Route)));
        body.Add(CardParts.Line(Wording.ReasonOf(rule)));
        body.Add(CardParts.Literal(Wording.RemedyOf(rule), AdaptiveTextWeight.Bolder));
        body.AddRange(view.Guidance.AlsoApplies.Select(also => CardParts.Line(Wording.ReasonOf(also))));
        body.Add(CardParts.Hint(Wording.SourceOf(rule)));
        return CardParts.Card($"{Wording.Of(view.Guidance.Route)}: {Wording.ReasonOf(rule)}", body, Actions(view));
    }

    private static IEnumerable<AdaptiveAction> Actions(GuidanceView view)
    {
        if (view.Link is { } link)
        {
            yield return CardActions.First(CardActions.Open(Words.ButtonOpenHost.With(link.Host), link));
            yield return Prepare(view, Words.ButtonPrepareAnyway);
        }
        else
        {
            yield return CardActions.First(Prepare(view, Words.ButtonPrepareForProvider));
        }

        yield return CardActions.Open(Words.ButtonSource, view.Guidance.Rule.Sources[0].Address);
        foreach (var exit in CardParts.Exits(view.Draft.Id, view.Question, canGoBack: true))
        {
            yield return exit;
        }
    }

    private static AdaptiveSubmitAction Prepare(GuidanceView view, string title) =>
        CardActions.Answer(title, view.Draft.Id, view.Question, Words.CommandPrepare);
}

/// <param name="Question">The question's name, which comes back with a click.</param>
/// <param name="Link">Where the person goes on; null where Microsoft has no place for it.</param>
/// <param name="Notice">Why the last answer could not be taken; null where there was none.</param>
public sealed record GuidanceView(TicketDraft Draft, string Question, Guidance Guidance, Uri? Link, string? Notice);
