using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation to play through: what the user sends and what the bot must answer. Every call gives a longer flow;
/// <see cref="StartTestAsync"/> plays it and throws <see cref="InvalidOperationException"/> at the first wrong reply.
/// </summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _play;

    /// <summary>An empty flow with a bot given as a callback.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _play = () => Task.CompletedTask;
    }

    /// <summary>An empty flow with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>A flow with the adapter and bot of another, which plays the given task.</summary>
    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    /// <summary>A flow with the adapter and bot of another, which plays what the function starts.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(getTask);
        ArgumentNullException.ThrowIfNull(flow);
        _play = getTask;
        _adapter = flow._adapter;
        _callback = flow._callback;
    }

    /// <summary>Plays the flow from its start.</summary>
    public Task StartTestAsync() => _play();

    /// <summary>The user says a text.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    /// <summary>An activity comes in.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        BotAssert.ActivityNotNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The bot is told that the user joined.</summary>
    public TestFlow SendConversationUpdate()
        => Then(() =>
        {
            var update = Activity.CreateConversationUpdateActivity();
            update.MembersAdded = [_adapter.Conversation.User];
            return _adapter.ProcessActivityAsync((Activity)update, _callback);
        });

    /// <summary>Waits that many milliseconds.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Waits.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The user says a text and the bot answers with another.</summary>
    public TestFlow Test(string userSays, string expected, string description = null, uint timeout = 3000)
        => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says a text and the bot answers with an activity of that type and text.</summary>
    public TestFlow Test(string userSays, Activity expected, string description = null, uint timeout = 3000)
        => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says a text and the reply passes the check.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = null, uint timeout = 3000)
        => Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: what has the bot's role is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = null, uint timeout = 3000)
        => Test(activities, (expected, actual) => Expect(SameTypeAndText(expected, actual), description, Show(expected), actual), description, timeout);

    /// <summary>Plays a transcript and compares replies with the given check.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.Bot
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));
    }

    private TestFlow Then(Func<Task> step)
        => new(
            async () =>
            {
                await _play();
                await step();
            },
            this);
}
