using AdaptiveCards;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Escalation;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Everything that will be sent to Microsoft, before it is sent; each line can be edited.</summary>
public static class SummaryCard
{
    public static AdaptiveCard Render(SummaryView view)
    {
        List<AdaptiveElement> body = [];
        if (view.Notice is { } notice)
        {
            body.Add(CardParts.Notice(notice));
        }

        body.AddRange(view.Known?.Elements() ?? []);
        body.Add(CardParts.Heading(Words.SummaryAsked));
        body.AddRange(view.Lines.Select(line => line.Edit is { } edit ? Editable(view, line, edit) : CardParts.Fact(line.Label, line.Value, line.Tone)));
        body.Add(CardParts.Hint(Words.SummaryHint));
        var draft = view.Draft;
        return CardParts.Card(
            Words.SummaryLine.With(draft.CustomerName, draft.Title),
            body,
            [.. Ways(view), .. view.Known?.Ways(draft.Id, view.Question) ?? [], .. CardParts.Exits(draft.Id, view.Question, canGoBack: true)]);
    }

    // What would be refused is no button; who types it is told why.
    private static IEnumerable<AdaptiveAction> Ways(SummaryView view)
    {
        var (draft, question) = (view.Draft, view.Question);
        var title = view.Route switch
        {
            SupportRoute.FileThroughApi when view.Known is { IsAny: true } => Words.ButtonSubmitAnyway,
            SupportRoute.FileThroughApi => Words.ButtonSubmit,
            SupportRoute.FileInPortal => Words.ButtonPrepare,
            _ => Words.ButtonPrepareForOthers,
        };
        var submit = CardActions.Answer(title, draft.Id, question, Words.CommandSubmit);
        if (!EscalationGate.AppliesTo(draft.Family, draft.Kind))
        {
            return [CardActions.First(submit)];
        }

        var health = CardActions.Open(Words.ButtonServiceHealth, view.ServiceHealth);
        return EscalationGate.Blocks(draft)
            ? [CardActions.First(health), CardActions.Answer(Words.ButtonChecked, draft.Id, question, Words.CommandChecked)]
            : [CardActions.First(submit), health];
    }

    private static AdaptiveColumnSet Editable(SummaryView view, SummaryLine line, string edit)
    {
        var fact = CardParts.Fact(line.Label, line.Value, line.Tone);
        fact.Columns.Add(new AdaptiveColumn
        {
            Width = AdaptiveWidth.Auto,
            SelectAction = CardActions.SayAbout(line.IsRemovable ? Words.ButtonRemoveLine.With(line.Value) : Words.ButtonEditLine.With(line.Label), view.Draft.Id, view.Question, edit),
            Items = [new AdaptiveTextBlock(line.IsRemovable ? Words.ButtonRemove : Words.ButtonEdit) { Color = AdaptiveTextColor.Accent }],
        });
        return fact;
    }
}

/// <param name="Question">The question's name, which comes back with a click.</param>
/// <param name="Route">Whether the bot files it, or it is prepared for a person.</param>
/// <param name="ServiceHealth">Where the known incidents of the customer's services stand.</param>
/// <param name="Notice">Why the last answer could not be taken; null where there was none.</param>
public sealed record SummaryView(TicketDraft Draft, string Question, IReadOnlyList<SummaryLine> Lines, SupportRoute Route, Uri ServiceHealth, string? Notice)
{
    /// <summary>What is known already of the problem; null where nobody has looked.</summary>
    public KnownTroubleView? Known { get; init; }
}

/// <param name="Edit">What is said to change the line; null where it can't be changed.</param>
public sealed record SummaryLine(string Label, string Value, string? Edit)
{
    /// <summary>The colour of the value.</summary>
    public AdaptiveTextColor Tone { get; init; }

    /// <summary>Whether changing it takes it away.</summary>
    public bool IsRemovable { get; init; }
}
