namespace CspSupportBot.Domain.Notices;

/// <summary>What has become of a bound channel. The names are stored; do not rename one.</summary>
public enum ChannelFate
{
    /// <summary>Nothing arrives there.</summary>
    Silent,

    /// <summary>Notices arrive again.</summary>
    Back,

    /// <summary>The channel or its team was deleted.</summary>
    Deleted,

    /// <summary>The bot was taken out of the team.</summary>
    BotRemoved,
}
