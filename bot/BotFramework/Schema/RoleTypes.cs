namespace Microsoft.Bot.Schema;

/// <summary>What kind of party an account is (<see cref="ChannelAccount.Role"/>).</summary>
public static class RoleTypes
{
    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot that another bot calls.</summary>
    public const string Skill = "skill";

    /// <summary>A person.</summary>
    public const string User = "user";
}
