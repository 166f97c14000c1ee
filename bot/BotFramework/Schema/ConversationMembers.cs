namespace Microsoft.Bot.Schema;

/// <summary>A conversation with its members.</summary>
public class ConversationMembers
{
    /// <summary>Makes an empty one.</summary>
    public ConversationMembers()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationMembers(string id = default, IList<ChannelAccount> members = default)
    {
        Id = id;
        Members = members;
    }

    /// <summary>Id of the conversation.</summary>
    public string Id { get; set; }

    /// <summary>Who is in it.</summary>
    public IList<ChannelAccount> Members { get; set; }
}
