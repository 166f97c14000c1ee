namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Action"/> on a contact relation update.</summary>
public static class ContactRelationUpdateActionTypes
{
    /// <summary>The bot was added.</summary>
    public const string Add = "add";

    /// <summary>The bot was removed.</summary>
    public const string Remove = "remove";
}
