namespace Microsoft.Bot.Schema;

/// <content>Views of an activity by its kind.</content>
public partial class Activity
{
    /// <summary>This activity as a Command, or null when its type is another.</summary>
    public ICommandActivity AsCommandActivity()
    {
        return IsActivity(ActivityTypes.Command) ? this : null;
    }

    /// <summary>This activity as a CommandResult, or null when its type is another.</summary>
    public ICommandResultActivity AsCommandResultActivity()
    {
        return IsActivity(ActivityTypes.CommandResult) ? this : null;
    }

    /// <summary>This activity as a ContactRelationUpdate, or null when its type is another.</summary>
    public IContactRelationUpdateActivity AsContactRelationUpdateActivity()
    {
        return IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;
    }

    /// <summary>This activity as a ConversationUpdate, or null when its type is another.</summary>
    public IConversationUpdateActivity AsConversationUpdateActivity()
    {
        return IsActivity(ActivityTypes.ConversationUpdate) ? this : null;
    }

    /// <summary>This activity as an EndOfConversation, or null when its type is another.</summary>
    public IEndOfConversationActivity AsEndOfConversationActivity()
    {
        return IsActivity(ActivityTypes.EndOfConversation) ? this : null;
    }

    /// <summary>This activity as an Event, or null when its type is another.</summary>
    public IEventActivity AsEventActivity()
    {
        return IsActivity(ActivityTypes.Event) ? this : null;
    }

    /// <summary>This activity as a Handoff, or null when its type is another.</summary>
    public IHandoffActivity AsHandoffActivity()
    {
        return IsActivity(ActivityTypes.Handoff) ? this : null;
    }

    /// <summary>This activity as an InstallationUpdate, or null when its type is another.</summary>
    public IInstallationUpdateActivity AsInstallationUpdateActivity()
    {
        return IsActivity(ActivityTypes.InstallationUpdate) ? this : null;
    }

    /// <summary>This activity as an Invoke, or null when its type is another.</summary>
    public IInvokeActivity AsInvokeActivity()
    {
        return IsActivity(ActivityTypes.Invoke) ? this : null;
    }

    /// <summary>This activity as a Message, or null when its type is another.</summary>
    public IMessageActivity AsMessageActivity()
    {
        return IsActivity(ActivityTypes.Message) ? this : null;
    }

    /// <summary>This activity as a MessageDelete, or null when its type is another.</summary>
    public IMessageDeleteActivity AsMessageDeleteActivity()
    {
        return IsActivity(ActivityTypes.MessageDelete) ? this : null;
    }

    /// <summary>This activity as a MessageReaction, or null when its type is another.</summary>
    public IMessageReactionActivity AsMessageReactionActivity()
    {
        return IsActivity(ActivityTypes.MessageReaction) ? this : null;
    }

    /// <summary>This activity as a MessageUpdate, or null when its type is another.</summary>
    public IMessageUpdateActivity AsMessageUpdateActivity()
    {
        return IsActivity(ActivityTypes.MessageUpdate) ? this : null;
    }

    /// <summary>This activity as a Suggestion, or null when its type is another.</summary>
    public ISuggestionActivity AsSuggestionActivity()
    {
        return IsActivity(ActivityTypes.Suggestion) ? this : null;
    }

    /// <summary>This activity as a Trace, or null when its type is another.</summary>
    public ITraceActivity AsTraceActivity()
    {
        return IsActivity(ActivityTypes.Trace) ? this : null;
    }

    /// <summary>This activity as a Typing, or null when its type is another.</summary>
    public ITypingActivity AsTypingActivity()
    {
        return IsActivity(ActivityTypes.Typing) ? this : null;
    }

    /// <summary>Tells whether the type is this one or a kind of it (<c>type/kind</c>), whatever the case.</summary>
    protected bool IsActivity(string activityType)
    {
        if (Type is null || !Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return Type.Length == activityType.Length || Type[activityType.Length] == '/';
    }
}
