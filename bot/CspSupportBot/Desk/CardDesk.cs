using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>The cards in Teams that ask something about a draft.</summary>
public sealed class CardDesk(SupportDb db)
{
    /// <summary>Takes the cards that ask this question: whoever takes them replaces them, once, by what was answered.</summary>
    /// <returns>The ids of the messages.</returns>
    public Task<IReadOnlyList<string>> TakeAsync(Guid draftId, string question, CancellationToken cancellationToken) =>
        TakeAsync(db.SentCards.Where(card => card.Subject == CardSubject.Question(draftId, question)), cancellationToken);

    /// <summary>Takes every card that still asks something about the draft.</summary>
    public Task<IReadOnlyList<string>> TakeAllAsync(Guid draftId, CancellationToken cancellationToken)
    {
        var prefix = CardSubject.Draft(draftId);
        return TakeAsync(db.SentCards.Where(card => card.Subject.StartsWith(prefix)), cancellationToken);
    }

    private async Task<IReadOnlyList<string>> TakeAsync(IQueryable<SentCard> wanted, CancellationToken cancellationToken)
    {
        var cards = await wanted.ToListAsync(cancellationToken);
        db.SentCards.RemoveRange(cards);
        return [.. cards.Select(card => card.ActivityId)];
    }
}
