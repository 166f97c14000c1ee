using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>One question of a conversation that fills in a ticket draft.</summary>
public interface IQuestion
{
    /// <summary>Stable over versions: conversations in flight remember it.</summary>
    string Name { get; }

    /// <summary>Whether the draft lacks the answer and this question makes sense for it.</summary>
    bool IsOpen(TicketDraft draft, Speaker speaker);

    /// <summary>The answer, where only one is possible; else the draft as it is.</summary>
    Task<TicketDraft> InferAsync(TicketDraft draft, CancellationToken cancellationToken);

    /// <summary>The card that asks.</summary>
    /// <param name="notice">Why the last answer could not be taken; null where there was none.</param>
    Task<IMessageActivity> AskAsync(TicketDraft draft, Speaker speaker, string? notice, CancellationToken cancellationToken);

    /// <param name="typed">As it arrived; empty where the message had no text.</param>
    Task<Answer> AnswerAsync(TicketDraft draft, Speaker speaker, string typed, CancellationToken cancellationToken);
}
