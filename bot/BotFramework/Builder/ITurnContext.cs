using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One incoming activity and everything a bot may do about it. Lives as long as the turn and must not be kept after it.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that carries the turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>Values that middleware and bot share during this turn; discarded with it.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>What came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether the turn has answered already. A trace alone is no answer.</summary>
    bool Responded { get; }

    /// <summary>Sends a message with this text. Throws when the text is blank.</summary>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = InputHints.AcceptingInput, CancellationToken cancellationToken = default);

    /// <summary>Sends one activity into the conversation of this turn.</summary>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in the given order; the responses come in the same order.</summary>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces the sent activity that has the same id.</summary>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes a sent activity of this conversation.</summary>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Deletes the activity that the reference names.</summary>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler around sending. Handlers run in the order in which they were added; one that does not call next stops the send.</summary>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler around updating, see <see cref="OnSendActivities"/>.</summary>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler around deleting, see <see cref="OnSendActivities"/>.</summary>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}
