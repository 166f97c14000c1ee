namespace CspSupportBot.Domain.Conversations;

/// <summary>
/// What makes a turn happen once: the activities seen, and the replies that Teams has not confirmed. State, draft, ticket, seen
/// id and replies of a turn are saved by one <see cref="CommitAsync"/>; until then nothing has happened.
/// </summary>
public interface ITurnLedger
{
    /// <summary>Whether a turn for this activity was committed before.</summary>
    Task<bool> HasSeenAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>
    /// Replies of an earlier turn of this activity that were never confirmed, behind what was left unsent before them; none while
    /// the dispatcher is sending them. The conversation must be locked: whichever turn was sending them is dead then.
    /// </summary>
    Task<IReadOnlyList<HeldReply>> ClaimUnconfirmedAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>Whether a click with this content was handled since; another replica may have done it, under another id of Teams.</summary>
    Task<bool> HasSeenAsync(string conversationId, ClickContent click, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Saves everything of this turn, in one transaction.</summary>
    /// <param name="click">What was clicked; null where the activity is no click.</param>
    /// <returns>
    /// The replies to send now, behind what earlier turns left unsent; this process has a lease on them, after which the dispatcher
    /// sends what is left. None where the dispatcher is sending to this conversation: it goes on with them.
    /// </returns>
    /// <exception cref="TurnConflictException">Another turn changed the same data: nothing was saved, so the turn can be run again.</exception>
    Task<IReadOnlyList<HeldReply>> CommitAsync(
        ConversationAddress address, string activityId, ClickContent? click, IReadOnlyList<OutgoingMessage> replies, CancellationToken cancellationToken);

    /// <summary>Teams has the reply; <paramref name="next"/> is sent now.</summary>
    Task ConfirmAsync(HeldReply reply, string? sentActivityId, HeldReply? next, CancellationToken cancellationToken);

    /// <summary>Sending the first of them failed; the dispatcher takes over, in order, with back-off.</summary>
    /// <param name="mayHaveArrived">Whether Teams may have taken the first all the same, so that it comes as a repetition next time.</param>
    Task ReleaseAsync(IReadOnlyList<HeldReply> replies, string error, bool mayHaveArrived, CancellationToken cancellationToken);
}

/// <summary>Tells a click that is repeated under a new id from another one.</summary>
/// <param name="Hash">Of who clicked what on which message.</param>
public readonly record struct ClickContent(string Hash);

/// <summary>A reply that is saved but not yet confirmed by Teams.</summary>
public sealed record HeldReply(long Id, OutgoingMessage Message);

/// <summary>Two turns changed the same data at the same time; the one that lost has saved nothing.</summary>
public sealed class TurnConflictException(Exception inner) : Exception("Another turn changed the same data.", inner);
