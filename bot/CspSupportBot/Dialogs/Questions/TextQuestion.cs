using CspSupportBot.Cards;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>Asks for free text of a limited length.</summary>
public abstract class TextQuestion(string asked, string hint, int longest) : IQuestion
{
    public abstract string Name { get; }

    public abstract bool IsOpen(TicketDraft draft, Speaker speaker);

    public Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken) => Task.FromResult(draft);

    public Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken) =>
        Task.FromResult(CardMessage.Of(QuestionCard.Render(new QuestionView(asked, [], hint, notice))));

    public async Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken)
    {
        var text = Read(typed);
        return text.Length switch
        {
            0 => new Answer.Refused("I got no text: please type it. I can't read pictures yet."),
            var length when length > longest => new Answer.Refused(
                $"That is {length:N0} characters long, and there is room for {longest:N0}. Please send it again {length - longest:N0} shorter."),
            _ => await TakeAsync(draft, speaker, text, cancellationToken),
        };
    }

    protected virtual string Read(string typed) => TypedText.CleanLine(typed);

    protected abstract Task<Answer> TakeAsync(TicketDraft draft, Speaker speaker, string text, CancellationToken cancellationToken);
}
