using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The bot's logic, or another piece of code that runs inside a turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>Runs what comes after a middleware. Not calling it ends the turn there.</summary>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>Sees activities before they leave and may change the list; <paramref name="next"/> sends them.</summary>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees an update before it leaves; <paramref name="next"/> sends it.</summary>
public delegate Task<ResourceResponse> UpdateActivityHandler(ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees a deletion before it leaves; <paramref name="next"/> sends it.</summary>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);
