namespace AdaptiveCards;

/// <summary>A row of buttons within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The buttons.</summary>
    [KeepEmpty]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
