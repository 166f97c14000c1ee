using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <inheritdoc cref="ITurnContext"/>
public class TurnContext : ITurnContext, IDisposable
{
    private const string LocaleKey = "turn.locale";

    private readonly List<SendActivitiesHandler> _sendHandlers = [];
    private readonly List<UpdateActivityHandler> _updateHandlers = [];
    private readonly List<DeleteActivityHandler> _deleteHandlers = [];
    private readonly bool _ownsTurnState;

    /// <summary>A new turn for an incoming activity.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = adapter;
        Activity = activity;
        TurnState = [];
        BufferedReplyActivities = [];
        _ownsTurnState = true;
    }

    /// <summary>The same turn seen with another activity: adapter, turn state, buffered replies and handlers are those of the given turn.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        Adapter = turnContext.Adapter;
        Activity = activity;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        var source = turnContext as TurnContext;
        BufferedReplyActivities = source?.BufferedReplyActivities ?? [];
        if (source is not null)
        {
            _sendHandlers.AddRange(source._sendHandlers);
            _updateHandlers.AddRange(source._updateHandlers);
            _deleteHandlers.AddRange(source._deleteHandlers);
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>What was sent so far when the caller wants all replies in the HTTP response (<see cref="DeliveryModes.ExpectReplies"/>); else empty.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    /// <summary>The culture name of this turn, taken from the activity; null when that was missing or no culture.</summary>
    public string Locale
    {
        get => TurnState.Get<string>(LocaleKey);
        set => TurnState.Set(LocaleKey, value);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(textReplyToSend);
        return SendActivityAsync(
            new Activity { Type = ActivityTypes.Message, Text = textReplyToSend, Speak = speak, InputHint = inputHint },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);

        // A handler that swallows the activity leaves nothing to report.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is no activity to send.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(Address(activity, reference));
        }

        return SendFromAsync(0, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        var outgoing = ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromAsync(0, outgoing, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(activityId);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteFromAsync(0, reference, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        BotAssert.ConversationReferenceNotNull(conversationReference);
        return DeleteFromAsync(0, conversationReference, cancellationToken);
    }

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _sendHandlers.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _updateHandlers.Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _deleteHandlers.Add(handler);
        return this;
    }

    /// <summary>Ends the turn and disposes what its turn state holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the turn state, unless it belongs to the turn that this one was made from.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsTurnState)
        {
            TurnState.Dispose();
        }
    }

    private static Activity Address(IActivity activity, ConversationReference reference)
    {
        BotAssert.ActivityNotNull(activity);
        var outgoing = ((Activity)activity).ApplyConversationReference(reference);
        if (outgoing.Type == ActivityTypes.Message && string.IsNullOrEmpty(outgoing.InputHint))
        {
            outgoing.InputHint = InputHints.AcceptingInput;
        }

        return outgoing;
    }

    private async Task<ResourceResponse[]> SendFromAsync(int index, List<Activity> activities, CancellationToken cancellationToken)
    {
        if (index < _sendHandlers.Count)
        {
            return await _sendHandlers[index](this, activities, () => SendFromAsync(index + 1, activities, cancellationToken));
        }

        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);

        for (var i = 0; i < responses.Length && i < activities.Count; i++)
        {
            activities[i].Id = responses[i]?.Id;
        }

        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                // The adapter never sees a buffered activity, so the answer to the invoke is noted here.
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }
        }

        return [.. activities.Select(activity => new ResourceResponse(activity.Id))];
    }

    private Task<ResourceResponse> UpdateFromAsync(int index, Activity activity, CancellationToken cancellationToken)
        => index < _updateHandlers.Count
            ? _updateHandlers[index](this, activity, () => UpdateFromAsync(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteFromAsync(int index, ConversationReference reference, CancellationToken cancellationToken)
        => index < _deleteHandlers.Count
            ? _deleteHandlers[index](this, reference, () => DeleteFromAsync(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);
}
