using System.ComponentModel;

namespace AdaptiveCards;

/// <summary>A number box.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Input.Number";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The number at first; not a number if unset.</summary>
    [DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;

    /// <summary>The least number; not a number if unset.</summary>
    [DefaultValue(double.NaN)]
    public double Min { get; set; } = double.NaN;

    /// <summary>The greatest number; not a number if unset.</summary>
    [DefaultValue(double.NaN)]
    public double Max { get; set; } = double.NaN;

    /// <summary>The hint shown while the input is empty.</summary>
    public string Placeholder { get; set; }
}
