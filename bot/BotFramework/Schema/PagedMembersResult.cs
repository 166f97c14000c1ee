namespace Microsoft.Bot.Schema;

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>Makes an empty one.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public PagedMembersResult(string continuationToken = default, IList<ChannelAccount> members = default)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Asks for the next page; null on the last one.</summary>
    public string ContinuationToken { get; set; }

    /// <summary>The members of this page; a member may come twice over several pages.</summary>
    public IList<ChannelAccount> Members { get; set; }
}
