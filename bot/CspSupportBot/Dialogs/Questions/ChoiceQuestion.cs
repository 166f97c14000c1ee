using CspSupportBot.Cards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Asks to choose one of a few things.</summary>
public abstract class ChoiceQuestion<T> : IQuestion
    where T : class
{
    // A card has room for 28 kB, and nobody reads a longer list in a chat.
    private const int MostShown = 20;

    public abstract string Name { get; }

    public virtual bool TakesAnyText => false;

    public abstract string Asked { get; }

    protected abstract string Hint { get; }

    /// <summary>Why an answer that fits none is not taken, and what to do.</summary>
    protected abstract string NotUnderstood { get; }

    public abstract bool IsOpen(TicketDraft draft, Speaker speaker);

    public abstract string AnswerIn(TicketDraft draft, Speaker speaker);

    public abstract TicketDraft Clear(TicketDraft draft);

    /// <summary>Whether a typed number means a position; only where the card shows numbers.</summary>
    protected virtual bool HasNumbers => true;

    /// <summary>By default a question with one possible answer is not asked.</summary>
    public virtual async Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) =>
        await OptionsAsync(draft, cancellationToken) is [var only] ? Take(draft, only.Option) : draft;

    public async Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken)
    {
        var options = await OptionsAsync(draft, cancellationToken);
        return CardMessage.Of(
            QuestionCard.Render(new QuestionView(
                draft.Id, Name, SoFar.Of(draft), Asked, [.. options.Take(MostShown).Select(option => ViewOf(option, draft, speaker))], HintFor(options.Count), NoticeOn(draft, notice), CanGoBack: true)),
            CardSubject.Question(draft.Id, Name));
    }

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        var typed = TypedText.CleanLine(reply.Typed);
        var options = await OptionsAsync(draft, cancellationToken);
        var chosen = Choices.Recognise(
            typed,
            [.. options.Select(option => (option, (IReadOnlyList<string>)[option.View.Key, option.View.Title, option.View.Answer, .. option.OtherNames]))],
            HasNumbers);
        return chosen is not null ? new Answer.Taken(Take(draft, chosen.Option)) : Otherwise(draft, typed);
    }

    /// <summary>How a choice looks to this person; by default the same to everybody.</summary>
    protected virtual ChoiceView ViewOf(ChoiceOption<T> option, TicketDraft draft, Speaker speaker) => option.View;

    /// <summary>What is said before the question; by default only why the last answer could not be taken.</summary>
    protected virtual string? NoticeOn(TicketDraft draft, string? notice) => notice;

    private string HintFor(int options) => options <= MostShown ? Hint : $"{Sentences.ChoiceIsCut.With(MostShown, options)} {Hint}";

    protected abstract Task<IReadOnlyList<ChoiceOption<T>>> OptionsAsync(TicketDraft draft, CancellationToken cancellationToken);

    protected abstract TicketDraft Take(TicketDraft draft, T option);

    /// <summary>What to do with an answer that is none of the choices.</summary>
    protected virtual Answer Otherwise(TicketDraft draft, string typed) => new Answer.Refused(NotUnderstood);
}

/// <param name="OtherNames">What it goes by besides key, title and answer.</param>
public sealed record ChoiceOption<T>(T Option, ChoiceView View, IReadOnlyList<string> OtherNames);
