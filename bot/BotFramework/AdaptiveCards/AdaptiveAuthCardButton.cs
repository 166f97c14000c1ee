using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A sign-in button.</summary>
public class AdaptiveAuthCardButton
{
    /// <summary>The kind of button, usually <c>signin</c>.</summary>
    public string Type { get; set; }

    /// <summary>The label.</summary>
    public string Title { get; set; }

    /// <summary>The address of an icon.</summary>
    public string Image { get; set; }

    /// <summary>The address that the button opens.</summary>
    public string Value { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
