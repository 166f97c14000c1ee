namespace Microsoft.Bot.Builder;

/// <summary>Values of one turn by key, or by the full name of their type. Disposing it disposes those values that can be.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The value under the key, or null when there is none or it has another type.</summary>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value stored under its type, or null.</summary>
    public T Get<T>()
        where T : class
        => Get<T>(typeof(T).FullName);

    /// <summary>Adds a value. Throws when the key is taken or the value is null.</summary>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under its type. Throws when there is one already or the value is null.</summary>
    public void Add<T>(T value)
        where T : class
        => Add(typeof(T).FullName, value);

    /// <summary>Puts a value in place of what the key held; null removes it.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <summary>Puts a value in place of the one of that type; null removes it.</summary>
    public void Set<T>(T value)
        where T : class
        => Set(typeof(T).FullName, value);

    /// <summary>Disposes the values that can be disposed.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values when called from <see cref="Dispose()"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _disposed)
        {
            return;
        }

        _disposed = true;
        foreach (var value in Values.OfType<IDisposable>())
        {
            value.Dispose();
        }
    }
}
