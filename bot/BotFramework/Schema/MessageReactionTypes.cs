namespace Microsoft.Bot.Schema;

/// <summary>Kinds of reaction with a constant of their own.</summary>
public static class MessageReactionTypes
{
    /// <summary>A thumb up.</summary>
    public const string Like = "like";

    /// <summary>A plus one.</summary>
    public const string PlusOne = "plusOne";
}
