using CspSupportBot.Cards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Asks for free text of a limited length.</summary>
public abstract class TextQuestion(int longest) : IQuestion
{
    public abstract string Name { get; }

    public bool TakesAnyText => true;

    public abstract string Asked { get; }

    protected abstract string Hint { get; }

    public abstract bool IsOpen(TicketDraft draft, Speaker speaker);

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public abstract string AnswerIn(TicketDraft draft, Speaker speaker);

    public abstract TicketDraft Clear(TicketDraft draft);

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken) =>
        Task.FromResult(CardMessage.Of(
            QuestionCard.Render(new QuestionView(draft.Id, Name, SoFar.Of(draft), Asked, [], Hint, notice, CanGoBack: true)),
            CardSubject.Question(draft.Id, Name)));

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken)
    {
        var text = Read(reply.Typed);
        return TextLimit.Refusal(text, longest) is { } refusal
            ? new Answer.Refused(refusal)
            : await TakeAsync(draft, speaker, text, cancellationToken);
    }

    protected virtual string Read(string typed) => TypedText.CleanLine(typed);

    protected abstract Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken);
}
