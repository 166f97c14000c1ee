namespace AdaptiveCards;

/// <summary>A date picker.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Input.Date";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The value at first, such as <c>2026-04-01</c>.</summary>
    public string Value { get; set; }

    /// <summary>The earliest value.</summary>
    public string Min { get; set; }

    /// <summary>The latest value.</summary>
    public string Max { get; set; }

    /// <summary>The hint shown while the input is empty.</summary>
    public string Placeholder { get; set; }
}
