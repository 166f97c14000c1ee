namespace Microsoft.Bot.Schema;

/// <summary>One page of a bot's conversations.</summary>
public class ConversationsResult
{
    /// <summary>Makes an empty one.</summary>
    public ConversationsResult()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationsResult(
        string continuationToken = default,
        IList<ConversationMembers> conversations = default)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Asks for the next page; null on the last one.</summary>
    public string ContinuationToken { get; set; }

    /// <summary>The conversations of this page.</summary>
    public IList<ConversationMembers> Conversations { get; set; }
}
