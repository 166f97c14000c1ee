using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>Keeps a turn's replies back until its state is saved: nobody may answer a question that a crash would forget.</summary>
public sealed class HeldReplies
{
    private readonly List<OutgoingMessage> messages = [];
    private bool isHolding = true;

    public IReadOnlyList<OutgoingMessage> Messages => messages;

    public static HeldReplies Of(ITurnContext context)
    {
        var held = new HeldReplies();
        context.OnSendActivities(held.HoldAsync);
        context.OnUpdateActivity(held.HoldUpdateAsync);
        return held;
    }

    /// <summary>The turn is run again: what it said the first time was never sent.</summary>
    public void StartOver() => messages.Clear();

    /// <summary>The turn failed: what it said is void, and what is said now, the apology, goes out at once.</summary>
    public void LetPass()
    {
        messages.Clear();
        isHolding = false;
    }

    private async Task<ResourceResponse[]> HoldAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        // The answer to an invoke is no message: it is the body of the HTTP response.
        if (!isHolding || activities.Exists(activity => activity.Type == ActivityTypesEx.InvokeResponse))
        {
            return await next();
        }

        messages.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Message).Select(TeamsMessage.Read));
        return [.. activities.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse> HoldUpdateAsync(ITurnContext context, Activity activity, Func<Task<ResourceResponse>> next)
    {
        if (!isHolding)
        {
            return await next();
        }

        messages.Add(TeamsMessage.Read(activity) with { Replaces = activity.Id });
        return new ResourceResponse(activity.Id);
    }
}
