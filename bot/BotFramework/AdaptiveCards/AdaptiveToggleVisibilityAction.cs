using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Shows and hides elements on the client.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements to show or hide.</summary>
    [KeepEmpty]
    [JsonConverter(typeof(TargetElementsConverter))]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}
