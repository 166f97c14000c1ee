namespace Microsoft.Bot.Schema;

/// <summary>Values of <see cref="Activity.Action"/> on an installation update. Teams also sends <c>add-upgrade</c> and <c>remove-upgrade</c>.</summary>
public static class InstallationUpdateActionTypes
{
    /// <summary>The app was installed.</summary>
    public const string Add = "add";

    /// <summary>The app was removed.</summary>
    public const string Remove = "remove";
}
