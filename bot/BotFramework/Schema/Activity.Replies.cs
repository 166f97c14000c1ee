namespace Microsoft.Bot.Schema;

/// <content>Making activities, from nothing and as answers to this one.</content>
public partial class Activity
{
    /// <summary>Makes an empty contact relation update.</summary>
    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity()
    {
        return new Activity(ActivityTypes.ContactRelationUpdate);
    }

    /// <summary>Makes a conversation update with empty member lists.</summary>
    public static IConversationUpdateActivity CreateConversationUpdateActivity()
    {
        return new Activity(ActivityTypes.ConversationUpdate, membersAdded: [], membersRemoved: []);
    }

    /// <summary>Makes the end of a conversation.</summary>
    public static IEndOfConversationActivity CreateEndOfConversationActivity()
    {
        return new Activity(ActivityTypes.EndOfConversation);
    }

    /// <summary>Makes an event without a name.</summary>
    public static IEventActivity CreateEventActivity()
    {
        return new Activity(ActivityTypes.Event);
    }

    /// <summary>Makes a handoff.</summary>
    public static IHandoffActivity CreateHandoffActivity()
    {
        return new Activity(ActivityTypes.Handoff);
    }

    /// <summary>Makes an invoke without a name.</summary>
    public static IInvokeActivity CreateInvokeActivity()
    {
        return new Activity(ActivityTypes.Invoke);
    }

    /// <summary>Makes a message with empty attachment and entity lists.</summary>
    public static IMessageActivity CreateMessageActivity()
    {
        return new Activity(ActivityTypes.Message, attachments: [], entities: []);
    }

    /// <summary>Makes a trace; without a value type, the name of the value's class is used.</summary>
    public static ITraceActivity CreateTraceActivity(
        string name,
        string valueType = default,
        object value = default,
        string label = default)
    {
        return new Activity(
            ActivityTypes.Trace,
            name: name,
            label: label,
            valueType: valueType ?? value?.GetType().Name,
            value: value);
    }

    /// <summary>Makes a typing sign.</summary>
    public static ITypingActivity CreateTypingActivity()
    {
        return new Activity(ActivityTypes.Typing);
    }

    /// <summary>Makes a message back to the sender of this activity, in the same conversation.</summary>
    public Activity CreateReply(string text = default, string locale = default)
    {
        Activity reply = CreateAnswer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>Makes a trace that belongs to this activity's conversation.</summary>
    public ITraceActivity CreateTrace(
        string name,
        object value = default,
        string valueType = default,
        string label = default)
    {
        Activity trace = CreateAnswer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    private Activity CreateAnswer(string type)
    {
        return new Activity(type)
        {
            Timestamp = TimeProvider.System.GetUtcNow(),
            From = CopyAccount(Recipient),
            Recipient = CopyAccount(From),
            ReplyToId = ReferableId(),
            ServiceUrl = ServiceUrl,
            ChannelId = ChannelId,
            Conversation = Conversation is null
                ? null
                : new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
        };
    }

    private static ChannelAccount CopyAccount(ChannelAccount account)
    {
        return account is null ? null : new ChannelAccount(account.Id, account.Name);
    }
}
