namespace AdaptiveCards;

/// <summary>The dictionary behind the additional members of a card object.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    /// <summary>An empty dictionary with the key type's own equality.</summary>
    public SerializableDictionary()
    {
    }

    /// <summary>An empty dictionary with the given equality.</summary>
    /// <param name="comparer">Decides which keys are the same.</param>
    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer)
    {
    }
}
