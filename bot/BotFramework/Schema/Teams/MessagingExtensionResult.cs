namespace Microsoft.Bot.Schema.Teams;

/// <summary>Result of a message extension.</summary>
public class MessagingExtensionResult
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionResult()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionResult(
        string attachmentLayout = default,
        string type = default,
        IList<MessagingExtensionAttachment> attachments = default,
        MessagingExtensionSuggestedAction suggestedActions = default,
        string text = default,
        Activity activityPreview = default)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>The message to preview, for <c>botMessagePreview</c>.</summary>
    public Activity ActivityPreview { get; set; }

    /// <summary><c>list</c> or <c>grid</c>.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary>The results.</summary>
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    /// <summary>What the user can do first, for <c>auth</c> and <c>config</c>.</summary>
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    /// <summary>What to show, for <c>message</c>.</summary>
    public string Text { get; set; }

    /// <summary><c>result</c>, <c>message</c>, <c>auth</c>, <c>config</c> or <c>botMessagePreview</c>.</summary>
    public string Type { get; set; }
}
