using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An element to show or hide.</summary>
public class AdaptiveTargetElement
{
    /// <summary>A target without an id yet.</summary>
    public AdaptiveTargetElement()
    {
    }

    /// <summary>An element to toggle.</summary>
    /// <param name="elementId">The id of the element.</param>
    public AdaptiveTargetElement(string elementId)
    {
        ElementId = elementId;
    }

    /// <summary>An element to show or to hide.</summary>
    /// <param name="elementId">The id of the element.</param>
    /// <param name="isVisible">Whether to show it.</param>
    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    /// <summary>The id of the element.</summary>
    public string ElementId { get; set; }

    /// <summary>Whether to show or hide the element; toggled if unset.</summary>
    public bool? IsVisible { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }

    /// <summary>An element to toggle.</summary>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);
}
