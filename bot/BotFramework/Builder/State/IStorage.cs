namespace Microsoft.Bot.Builder;

/// <summary>A store of named objects.</summary>
public interface IStorage
{
    /// <summary>The objects that exist under the given keys; missing ones are left out of the result.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes each object under its key. An <see cref="IStoreItem"/> with an ETag other than <c>*</c> is refused when the store holds another version.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Removes the keys; missing ones are no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
