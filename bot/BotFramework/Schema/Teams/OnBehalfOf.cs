using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The user in whose name a bot posts.</summary>
public class OnBehalfOf
{
    /// <summary>Makes an empty one.</summary>
    public OnBehalfOf()
    {
    }

    /// <summary>Name to show.</summary>
    public string DisplayName { get; set; }

    /// <summary>Always 0.</summary>
    [JsonPropertyName("itemid")]
    public int ItemId { get; set; }

    /// <summary>Always <c>person</c>.</summary>
    public string MentionType { get; set; }

    /// <summary>Id of the user on Teams.</summary>
    public string Mri { get; set; }
}
