using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>A button or tap target of a card, or a suggested action.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(TaskModuleAction))]
public class CardAction
{
    /// <summary>Makes an empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public CardAction(
        string type = default,
        string title = default,
        string image = default,
        string text = default,
        string displayText = default,
        object value = default,
        object channelData = default)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    /// <summary>Channel-specific settings of the action.</summary>
    public object ChannelData { get; set; }

    /// <summary>What the chat shows for a <c>messageBack</c>.</summary>
    public string DisplayText { get; set; }

    /// <summary>Address of the picture on the button.</summary>
    public string Image { get; set; }

    /// <summary>What a screen reader says for the picture.</summary>
    public string ImageAltText { get; set; }

    /// <summary>Text of the message that a <c>messageBack</c> sends.</summary>
    public string Text { get; set; }

    /// <summary>Caption of the button.</summary>
    public string Title { get; set; }

    /// <summary>What a tap does: one of <see cref="ActionTypes"/>.</summary>
    public string Type { get; set; }

    /// <summary>What the action carries; its shape depends on the type. A <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Value { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }

    /// <summary>Makes an <c>imBack</c> action that shows and sends the same text.</summary>
    public static CardAction FromString(string input)
    {
        return new CardAction(ActionTypes.ImBack, title: input, value: input);
    }

    /// <summary>Lets a plain text stand for an <c>imBack</c> action.</summary>
    public static implicit operator CardAction(string input)
    {
        return FromString(input);
    }
}
