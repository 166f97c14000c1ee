namespace Microsoft.Bot.Builder;

/// <summary>State of a person across conversations of one channel.</summary>
public class UserState : BotState
{
    /// <summary>State of users in the given store.</summary>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
        => $"{ChannelOf(turnContext)}/users/{UserOf(turnContext)}";
}
