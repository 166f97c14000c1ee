using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

/// <summary>A store that notes how it is used and can give another answer than what was written.</summary>
internal sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    internal int Reads { get; private set; }

    internal List<string> Written { get; } = [];

    internal object Answer { get; set; }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        Reads++;
        return Answer is null
            ? _inner.ReadAsync(keys, cancellationToken)
            : Task.FromResult<IDictionary<string, object>>(keys.ToDictionary(key => key, _ => Answer));
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        Written.AddRange(changes.Keys);
        return _inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken) => _inner.DeleteAsync(keys, cancellationToken);
}
