namespace Microsoft.Bot.Schema;

/// <summary>What a channel needs to know to create a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Makes an empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount bot = default,
        IList<ChannelAccount> members = default,
        string topicName = default,
        Activity activity = default,
        object channelData = default,
        string tenantId = default)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>First message; it starts the thread in a Teams channel.</summary>
    public Activity Activity { get; set; }

    /// <summary>The bot's account.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>Channel-specific part, such as the Teams channel to post in.</summary>
    public object ChannelData { get; set; }

    /// <summary>False for a chat with one user, true for a thread in a Teams channel.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The other members; exactly one for a personal chat.</summary>
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>Microsoft Entra tenant; Teams needs it.</summary>
    public string TenantId { get; set; }

    /// <summary>Topic, where the channel has such a thing.</summary>
    public string TopicName { get; set; }
}
