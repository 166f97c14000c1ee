using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestAdapter
{
    /// <summary>The oldest reply, taken out of the queue; null when there is none.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>The oldest reply, waiting for one if need be.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<Activity> arrival;
        lock (_lock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return reply;
            }

            arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(arrival);
        }

        await using var registration = cancellationToken.Register(() => arrival.TrySetCanceled(cancellationToken));
        return await arrival.Task;
    }

    /// <summary>Queues the activities, each with an id if it has none. A <c>delay</c> is waited for.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityListNotNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("There is no activity to send.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.NewGuid().ToString("N");
            }

            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            await DeliverAsync(activity, cancellationToken);
            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <summary>Replaces the queued reply with the same id; without one the id is empty in the response.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        return Task.FromResult(Replace(activity.Id, activity)
            ? new ResourceResponse(activity.Id)
            : new ResourceResponse());
    }

    /// <summary>Takes the queued reply with that id away.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        Replace(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    private async Task DeliverAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Delay)
        {
            await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
            return;
        }

        if (activity.Type == ActivityTypes.Trace && !EnableTrace)
        {
            return;
        }

        lock (_lock)
        {
            while (_waiting.TryDequeue(out var arrival))
            {
                // One whose wait was cancelled takes nothing.
                if (arrival.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    /// <summary>Rebuilds the queue with another activity, or none, in place of the one with that id.</summary>
    private bool Replace(string id, Activity replacement)
    {
        lock (_lock)
        {
            var replies = ActiveQueue.ToArray();
            ActiveQueue.Clear();
            foreach (var reply in replies)
            {
                var kept = reply.Id == id ? replacement : reply;
                if (kept is not null)
                {
                    ActiveQueue.Enqueue(kept);
                }
            }

            return Array.Exists(replies, reply => reply.Id == id);
        }
    }
}
