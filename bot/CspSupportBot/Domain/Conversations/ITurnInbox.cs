namespace CspSupportBot.Domain.Conversations;

/// <summary>
/// Keeps what somebody said while its turn takes longer than Teams waits: Teams has its answer then and will not repeat the message, so a process that dies
/// would lose it.
/// </summary>
public interface ITurnInbox
{
    /// <summary>Keeps the activity; unless it is forgotten before the turn's time is over, its turn is run again.</summary>
    /// <param name="activity">As <see cref="ITurnReplay"/> reads it.</param>
    /// <returns>What it is forgotten by.</returns>
    Task<long> KeepAsync(string conversationId, string activity, TimeSpan turnTimeout, CancellationToken cancellationToken);

    /// <summary>The turn is over, however it ended.</summary>
    Task ForgetAsync(long id, CancellationToken cancellationToken);
}

/// <summary>Runs a turn again whose process died after Teams had been answered. A turn that was saved is not run a second time.</summary>
public interface ITurnReplay
{
    Task ReplayAsync(string activity, CancellationToken cancellationToken);
}
