namespace AdaptiveCards;

/// <summary>
/// An element of a type that this library does not know. Its members stay in
/// <see cref="AdaptiveTypedElement.AdditionalProperties" /> and are written back unchanged.
/// </summary>
public class AdaptiveUnknownElement : AdaptiveElement
{
    /// <inheritdoc />
    public override string Type { get; set; }
}
