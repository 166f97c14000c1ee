namespace CspSupportBot.Simulators.Teams;

/// <summary>The bot as Teams knows it: the app id of its registration and the name people mention.</summary>
public sealed record BotIdentity(string AppId, string Name)
{
    /// <summary>The bot's channel account id, <c>28:</c> and the app id.</summary>
    public string Id => "28:" + AppId;
}
