using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog is asked for or submitted.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(MessagingExtensionAction))]
public class TaskModuleRequest
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleRequest()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TaskModuleRequest(object data = default, TaskModuleRequestContext context = default)
    {
        Data = data;
        Context = context;
    }

    /// <summary>Where the dialog is shown.</summary>
    public TaskModuleRequestContext Context { get; set; }

    /// <summary>What the button or the submitted card carries; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Data { get; set; }

    /// <summary>The tab it was opened from, if any.</summary>
    [JsonPropertyName("tabContext")]
    public TabEntityContext TabEntityContext { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
