using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a dialog does next.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(TaskModuleCardResponse))]
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public class TaskModuleResponseBase
{
    /// <summary>Makes an empty one.</summary>
    public TaskModuleResponseBase()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TaskModuleResponseBase(string type = default)
    {
        Type = type;
    }

    /// <summary><c>continue</c> or <c>message</c>.</summary>
    public string Type { get; set; }
}
