namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to the settings dialog of a bot.</summary>
public class ConfigResponseBase
{
    /// <summary>Makes an empty one.</summary>
    protected ConfigResponseBase()
    {
    }

    /// <summary>Makes one of this type.</summary>
    protected ConfigResponseBase(string responseType)
    {
        ResponseType = responseType;
    }

    /// <summary><c>config</c>.</summary>
    public string ResponseType { get; set; }
}
