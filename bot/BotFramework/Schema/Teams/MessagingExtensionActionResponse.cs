namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answer to an action command: a dialog or a result.</summary>
public class MessagingExtensionActionResponse
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionActionResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionActionResponse(
        TaskModuleResponseBase task = default,
        MessagingExtensionResult composeExtension = default)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    /// <summary>How long Teams may keep the answer.</summary>
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The result to insert.</summary>
    public MessagingExtensionResult ComposeExtension { get; set; }

    /// <summary>The dialog to show.</summary>
    public TaskModuleResponseBase Task { get; set; }
}
