using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A title with its value.</summary>
public class AdaptiveFact
{
    /// <summary>An empty fact.</summary>
    public AdaptiveFact()
    {
    }

    /// <summary>A fact with both texts.</summary>
    /// <param name="title">The title.</param>
    /// <param name="value">The value.</param>
    public AdaptiveFact(string title, string value)
    {
        Title = title;
        Value = value;
    }

    /// <summary>The title.</summary>
    public string Title { get; set; }

    /// <summary>The value.</summary>
    public string Value { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
