using System.ComponentModel.DataAnnotations;

namespace CspSupportBot.Teams.LocalTeams;

/// <summary>Microsoft's local Teams client, the Agents Playground: a chat in the browser for development. Only read in Development.</summary>
public sealed class LocalTeamsOptions
{
    public const string Section = "LocalTeams";

    /// <summary>Where it is installed, as seen from the bot's own folder.</summary>
    public const string DefaultFolder = "../playground";

    /// <summary>Whether it starts and ends with the bot.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Holds its configuration and node_modules; relative to the bot's content root, or absolute.</summary>
    [Required]
    public string Folder { get; set; } = DefaultFolder;

    /// <summary>The port that is tried first. Where it is taken the client takes a free one; the log names the one it got.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 56150;

    /// <summary>How long it may take to start before the bot stops waiting for it; the bot itself never waits.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan StartWithin { get; set; } = TimeSpan.FromMinutes(1);
}
