namespace CspSupportBot.Domain.Conversations;

/// <summary>Lets one turn at a time work on a conversation, whichever replica runs it.</summary>
public interface IConversationLock
{
    /// <summary>
    /// Waits for the turn before, wherever it runs; dispose what is returned when this one is over. A process that dies lets go of what it holds.
    /// </summary>
    Task<IAsyncDisposable> EnterAsync(string partnerTenant, string conversationId, CancellationToken cancellationToken);
}
