namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of the members of a Teams conversation.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Makes an empty one.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>Makes one from accounts, each read as a Teams account.</summary>
    public TeamsPagedMembersResult(string continuationToken = default, IList<ChannelAccount> members = default)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(BotJson.As<TeamsChannelAccount>).ToList();
    }

    /// <summary>Asks for the next page; null on the last one.</summary>
    public string ContinuationToken { get; set; }

    /// <summary>The members of this page; a member may come twice over several pages.</summary>
    public IList<TeamsChannelAccount> Members { get; set; }
}
