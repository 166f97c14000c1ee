namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a user did with an action command of a message extension.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionAction()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionAction(
        object data = default,
        TaskModuleRequestContext context = default,
        string commandId = default,
        string commandContext = default,
        string botMessagePreviewAction = default,
        IList<Activity> botActivityPreview = default,
        MessageActionsPayload messagePayload = default)
    {
        Data = data;
        Context = context;
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    /// <summary>The previewed message, when the user edits or sends it.</summary>
    public IList<Activity> BotActivityPreview { get; set; }

    /// <summary><c>edit</c> or <c>send</c>, when a preview was answered.</summary>
    public string BotMessagePreviewAction { get; set; }

    /// <summary>Where it was called: <c>compose</c>, <c>commandBox</c> or <c>message</c>.</summary>
    public string CommandContext { get; set; }

    /// <summary>Id of the command in the app manifest.</summary>
    public string CommandId { get; set; }

    /// <summary>The message it was called on.</summary>
    public MessageActionsPayload MessagePayload { get; set; }

    /// <summary>Code of a finished sign-in, if any.</summary>
    public string State { get; set; }
}
