using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn whose activity is seen through the interface of its type.</summary>
/// <typeparam name="T">The interface, such as <see cref="IMessageActivity"/>.</typeparam>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>What came in, narrowed to its type.</summary>
    new T Activity { get; }
}
