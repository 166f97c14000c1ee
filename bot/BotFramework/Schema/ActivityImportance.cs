namespace Microsoft.Bot.Schema;

/// <summary>How urgent a message is (<see cref="Activity.Importance"/>).</summary>
public static class ActivityImportance
{
    /// <summary>Shown as important.</summary>
    public const string High = "high";

    /// <summary>Of no urgency.</summary>
    public const string Low = "low";

    /// <summary>What applies when nothing is said.</summary>
    public const string Normal = "normal";
}
