namespace Microsoft.Bot.Schema.Teams;

/// <summary>The channels of a team.</summary>
public class ConversationList
{
    /// <summary>Makes an empty one.</summary>
    public ConversationList()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationList(IList<ChannelInfo> conversations = default)
    {
        Conversations = conversations;
    }

    /// <summary>The channels.</summary>
    public IList<ChannelInfo> Conversations { get; set; }
}
