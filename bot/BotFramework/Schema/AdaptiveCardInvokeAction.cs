using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The <c>Action.Execute</c> that a user clicked. Everything in it comes from the client.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    /// <summary>The action's data together with the card's inputs; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Data { get; set; }

    /// <summary>Id of the action, if the card gave one.</summary>
    public string Id { get; set; }

    /// <summary>Kind of action, <c>Action.Execute</c>.</summary>
    public string Type { get; set; }

    /// <summary>What the card asks the bot to do.</summary>
    public string Verb { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
