namespace Microsoft.Bot.Builder;

/// <summary>State that all people of a conversation share. In a Teams channel each thread is a conversation.</summary>
public class ConversationState : BotState
{
    /// <summary>State of conversations in the given store.</summary>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{ChannelOf(turnContext)}/conversations/{ConversationOf(turnContext)}";
}
