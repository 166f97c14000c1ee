namespace AdaptiveCards;

/// <summary>A text box.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The text at first.</summary>
    public string Value { get; set; }

    /// <summary>The hint shown while the input is empty.</summary>
    public string Placeholder { get; set; }

    /// <summary>Whether the box has several lines.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>The most characters; zero for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>The pattern that the client checks the text with.</summary>
    public string Regex { get; set; }

    /// <summary>The kind of text expected.</summary>
    public AdaptiveTextInputStyle Style { get; set; }

    /// <summary>A button within the box.</summary>
    public AdaptiveAction InlineAction { get; set; }
}
