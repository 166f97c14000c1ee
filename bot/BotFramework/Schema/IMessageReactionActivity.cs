namespace Microsoft.Bot.Schema;

/// <summary>Reactions to a message changed.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <inheritdoc cref="Activity.ReactionsAdded"/>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <inheritdoc cref="Activity.ReactionsRemoved"/>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
