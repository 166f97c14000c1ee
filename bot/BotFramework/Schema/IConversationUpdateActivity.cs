namespace Microsoft.Bot.Schema;

/// <summary>Members, the topic, or a team or channel changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.HistoryDisclosed"/>
    bool? HistoryDisclosed { get; set; }

    /// <inheritdoc cref="Activity.MembersAdded"/>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <inheritdoc cref="Activity.MembersRemoved"/>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <inheritdoc cref="Activity.TopicName"/>
    string TopicName { get; set; }
}
