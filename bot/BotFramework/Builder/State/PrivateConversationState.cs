namespace Microsoft.Bot.Builder;

/// <summary>State of one person in one conversation.</summary>
public class PrivateConversationState : BotState
{
    /// <summary>State of people in conversations in the given store.</summary>
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{ChannelOf(turnContext)}/conversations/{ConversationOf(turnContext)}/users/{UserOf(turnContext)}";
}
