using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>The action that was clicked, or the card's refresh action.</summary>
    public AdaptiveCardInvokeAction Action { get; set; }

    /// <summary>Token of a single sign-on, if the card asked for one.</summary>
    public AdaptiveCardAuthentication Authentication { get; set; }

    /// <summary>Code of a sign-in that the user typed, if any.</summary>
    public string State { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
