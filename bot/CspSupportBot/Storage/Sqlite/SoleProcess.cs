using CspSupportBot.Domain.Conversations;

namespace CspSupportBot.Storage.Sqlite;

/// <summary>One process has the SQLite file, so there is no other replica to wait for.</summary>
public sealed class SoleProcess : IConversationLock, IAsyncDisposable
{
    public Task<IAsyncDisposable> EnterAsync(string partnerTenant, string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
