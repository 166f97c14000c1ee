namespace Microsoft.Bot.Builder;

/// <summary>Typed reading from a store.</summary>
public static class StorageExtensions
{
    /// <summary>The objects under the given keys as <typeparamref name="TStoreItem"/>; missing ones are left out.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken);
        return items.ToDictionary(item => item.Key, item => StateValue.As<TStoreItem>(item.Value));
    }
}
