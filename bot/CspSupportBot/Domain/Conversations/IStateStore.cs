namespace CspSupportBot.Domain.Conversations;

/// <summary>
/// The bot's dialog state as bytes under a key. Writes are part of the running turn and become durable with it.
/// </summary>
public interface IStateStore
{
    Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken);

    Task WriteAsync(string key, byte[] value, CancellationToken cancellationToken);

    Task DeleteAsync(string key, CancellationToken cancellationToken);
}
