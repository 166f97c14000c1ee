namespace AdaptiveCards;

/// <summary>
/// An action of a type that this library does not know. Its members stay in
/// <see cref="AdaptiveTypedElement.AdditionalProperties" /> and are written back unchanged.
/// </summary>
public class AdaptiveUnknownAction : AdaptiveAction
{
    /// <inheritdoc />
    public override string Type { get; set; }
}
