using System.Globalization;
using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>A store inside the process, for tests and trials. Every read gives a fresh copy. Values are kept as JSON beside their own type, so no type name is ever read from data.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Lock _lock = new();
    private long _version;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>();
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_entries.TryGetValue(key, out var entry))
                {
                    found[key] = entry.Read();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            // All is checked before anything is written: a refused write changes nothing.
            foreach (var (key, value) in changes)
            {
                RefuseOtherVersion(key, value);
            }

            foreach (var (key, value) in changes)
            {
                _entries[key] = Entry.Of(value, (++_version).ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _entries.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private void RefuseOtherVersion(string key, object value)
    {
        if (value is IStoreItem { ETag: not (null or "*") } item
            && _entries.TryGetValue(key, out var current)
            && item.ETag != current.ETag)
        {
            throw new InvalidOperationException($"Etag conflict: '{key}' was read as version {item.ETag} and is now {current.ETag}.");
        }
    }

    private sealed record Entry(byte[] Json, Type Type, string ETag)
    {
        internal static Entry Of(object value, string etag)
        {
            // A state may be any dictionary of names; which one is of no interest to the reader.
            var type = value is IDictionary<string, object> or null ? typeof(Dictionary<string, object>) : value.GetType();
            return new Entry(JsonSerializer.SerializeToUtf8Bytes(value, StateValue.Options), type, etag);
        }

        internal object Read()
        {
            var value = JsonSerializer.Deserialize(Json, Type, StateValue.Options);
            if (value is IStoreItem item)
            {
                item.ETag = ETag;
            }

            return value;
        }
    }
}
