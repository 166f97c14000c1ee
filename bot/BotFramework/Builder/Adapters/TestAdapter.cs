using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: what the bot sends is queued for the test to look at.</summary>
public partial class TestAdapter : BotAdapter
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<Activity>> _waiting = new();
    private long _nextId;

    /// <summary>An adapter with a made-up conversation on the given channel.</summary>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(CreateConversation("Conversation1", "User1", "Bot"), sendTraceActivity)
        => Conversation.ChannelId = channelId;

    /// <summary>An adapter with the given conversation, or a made-up one. Traces are queued only on request.</summary>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? CreateConversation("Conversation1");
        EnableTrace = sendTraceActivity;
    }

    /// <summary>What the bot sent and nobody took yet, oldest first.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Who talks with whom and where; given to every activity that comes in.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>Whether traces are queued.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The locale of activities that have none.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>A made-up conversation between two parties, whose ids are their names in lower case.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
        => new()
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(isGroup: false, id: name, name: name),
            User = new ChannelAccount(id: user.ToLowerInvariant(), name: user),
            Bot = new ChannelAccount(id: bot.ToLowerInvariant(), name: bot),
            Locale = "en-us",
        };

    /// <summary>Adds middleware inside what is there already.</summary>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>A message of the user with this text.</summary>
    public Activity MakeActivity(string text = null)
        => new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            Locale = Locale ?? "en-us",
            From = Conversation.User,
            Recipient = Conversation.Bot,
            Conversation = Conversation.Conversation,
            ServiceUrl = Conversation.ServiceUrl,
            ChannelId = Conversation.ChannelId,
            Id = NextId(),
        };

    /// <summary>Lets the user say something and runs the turn.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken)
        => ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Runs a turn for the activity, to which everything is added that makes it come from the user of <see cref="Conversation"/>. It keeps its own sender unless that is the bot.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        BotAssert.ActivityNotNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From is null || activity.From.Id is null or "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Locale ??= Locale;
        activity.Id = NextId();
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= activity.Timestamp;

        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Runs a turn; the identity is put into its state. What the bot answers to an invoke is queued like everything else, so the result is null.</summary>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(
            activity,
            (turnContext, token) =>
            {
                turnContext.TurnState.Set(BotIdentityKey, claimsIdentity);
                return callback(turnContext, token);
            },
            cancellationToken);
        return null;
    }

    /// <summary>Empties the queue and runs a turn that tells the bot of a new conversation.</summary>
    public async Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ActiveQueue.Clear();
        }

        var update = Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("N"));
        using var turnContext = CreateTurnContext((Activity)update);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Makes the turn of an activity.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private string NextId() => Interlocked.Increment(ref _nextId).ToString(CultureInfo.InvariantCulture);
}
