namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to the settings dialog of a bot, with its content.</summary>
public class ConfigResponse<T> : ConfigResponseBase
{
    /// <summary>Makes an empty one.</summary>
    public ConfigResponse()
        : base("config")
    {
    }

    /// <summary>How long Teams may keep it.</summary>
    public CacheInfo CacheInfo { get; set; }

    /// <summary>What to show.</summary>
    public T Config { get; set; }
}
