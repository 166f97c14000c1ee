using CspSupportBot.Domain.Conversations;
using Npgsql;

namespace CspSupportBot.Storage.Postgres;

/// <summary>
/// An advisory lock of the database, which goes with the connection that holds it: neither a killed replica nor one that has lost the database holds anybody up.
/// The connections are a pool of their own, because turns that wait for each other must not use up those that the turn before needs.
/// </summary>
public sealed class PostgresConversationLock : IConversationLock, IAsyncDisposable
{
    private readonly NpgsqlDataSource connections;

    public PostgresConversationLock(string connectionString) =>
        connections = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "csp-support-bot locks" }.ToString());

    public async Task<IAsyncDisposable> EnterAsync(string partnerTenant, string conversationId, CancellationToken cancellationToken)
    {
        try
        {
            return await LockAsync($"{partnerTenant}|{conversationId}", cancellationToken);
        }
        catch (NpgsqlException dead) when (StoreFaults.Of(dead) is not null)
        {
            // A connection of the pool may have died unnoticed, which says nothing of the database: a second one does.
            return await LockAsync($"{partnerTenant}|{conversationId}", cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private async Task<Held> LockAsync(string name, CancellationToken cancellationToken)
    {
        var connection = await connections.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var wait = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended($1, 0))", connection);
            wait.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });

            // The turn's own time-out ends the wait.
            wait.CommandTimeout = 0;
            await wait.ExecuteNonQueryAsync(cancellationToken);
            return new Held(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        // A pooled connection is reset before its next use, which lets go of its locks; the explicit call does it now.
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var free = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                try
                {
                    await free.ExecuteNonQueryAsync(CancellationToken.None);
                }
                catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
                {
                    // The connection is gone, and the lock with it.
                }
            }
        }
    }
}
