namespace AdaptiveCards;

/// <summary>A time picker.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Input.Time";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The value at first, such as <c>13:30</c>.</summary>
    public string Value { get; set; }

    /// <summary>The earliest value.</summary>
    public string Min { get; set; }

    /// <summary>The latest value.</summary>
    public string Max { get; set; }

    /// <summary>The hint shown while the input is empty.</summary>
    public string Placeholder { get; set; }
}
