using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>One question of a conversation that fills in a ticket draft.</summary>
public interface IQuestion
{
    /// <summary>Stable over versions: conversations in flight and cards in Teams remember it.</summary>
    string Name { get; }

    /// <summary>Whether any text may be the answer, so that words are not taken for commands lightly.</summary>
    bool TakesAnyText { get; }

    /// <summary>Whether the draft lacks the answer and this question makes sense for it.</summary>
    bool IsOpen(TicketDraft draft, Speaker speaker);

    /// <summary>The answer, where only one is possible; else the draft as it is.</summary>
    Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken);

    /// <summary>The card that asks.</summary>
    /// <param name="notice">Why the last answer could not be taken; null where there was none.</param>
    Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken);

    Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, Reply reply, CancellationToken cancellationToken);

    /// <summary>The question in one line, for the card when it is over.</summary>
    string Asked { get; }

    /// <summary>The answer in one line, for the card when it is over.</summary>
    string AnswerIn(TicketDraft draft, Speaker speaker);

    /// <summary>The draft without this answer, so that it is asked again; as it is where there is nothing to take back.</summary>
    TicketDraft Clear(TicketDraft draft);
}
