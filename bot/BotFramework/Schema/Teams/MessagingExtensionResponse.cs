namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answer to a search or link query.</summary>
public class MessagingExtensionResponse
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = default)
    {
        ComposeExtension = composeExtension;
    }

    /// <summary>How long Teams may keep the answer.</summary>
    public CacheInfo CacheInfo { get; set; }

    /// <summary>The result.</summary>
    public MessagingExtensionResult ComposeExtension { get; set; }
}
