using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Guards against null arguments; each throws <see cref="ArgumentNullException"/>.</summary>
public class BotAssert
{
    /// <summary>Requires an activity.</summary>
    public static void ActivityNotNull(IActivity activity) => ArgumentNullException.ThrowIfNull(activity);

    /// <summary>Requires a turn.</summary>
    public static void ContextNotNull(ITurnContext turnContext) => ArgumentNullException.ThrowIfNull(turnContext);

    /// <summary>Requires a conversation reference.</summary>
    public static void ConversationReferenceNotNull(ConversationReference reference) => ArgumentNullException.ThrowIfNull(reference);

    /// <summary>Requires a list without empty places.</summary>
    public static void ActivityListNotNull(IEnumerable<Activity> activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        foreach (var activity in activities)
        {
            ActivityNotNull(activity);
        }
    }

    /// <summary>Requires a middleware.</summary>
    public static void MiddlewareNotNull(IMiddleware middleware) => ArgumentNullException.ThrowIfNull(middleware);

    /// <summary>Requires a list of middleware without empty places.</summary>
    public static void MiddlewareNotNull(IEnumerable<IMiddleware> middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        foreach (var one in middleware)
        {
            MiddlewareNotNull(one);
        }
    }
}
