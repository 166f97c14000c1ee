namespace AdaptiveCards;

/// <summary>Keeps an inline of a type that this library does not know, such as an icon run.</summary>
internal sealed class UnknownInline : AdaptiveInline
{
    public override string Type { get; set; }
}
