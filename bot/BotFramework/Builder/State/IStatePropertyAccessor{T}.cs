namespace Microsoft.Bot.Builder;

/// <summary>Reads and writes one named value of a state. Changes reach the store only when the state is saved.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value. When there is none: what the factory makes, which is then kept too, or the default of the type.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Puts the value in place.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the value.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
