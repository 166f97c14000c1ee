namespace Microsoft.Bot.Schema;

/// <summary>How the answer to an activity is delivered (<see cref="Activity.DeliveryMode"/>).</summary>
public static class DeliveryModes
{
    /// <summary>Shown to the user for the moment only.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary>The replies come back in the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>The replies are sent through the connector.</summary>
    public const string Normal = "normal";

    /// <summary>The replies are shown as a notification.</summary>
    public const string Notification = "notification";
}
