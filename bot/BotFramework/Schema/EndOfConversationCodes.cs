namespace Microsoft.Bot.Schema;

/// <summary>Why a conversation ended (<see cref="Activity.Code"/>).</summary>
public static class EndOfConversationCodes
{
    /// <summary>The bot sent something that could not be read.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The bot took too long.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The channel broke down.</summary>
    public const string ChannelFailed = "channelFailed";

    /// <summary>All was done.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>No known reason.</summary>
    public const string Unknown = "unknown";

    /// <summary>The user gave up.</summary>
    public const string UserCancelled = "userCancelled";
}
