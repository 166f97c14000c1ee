using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A check box.</summary>
public class AdaptiveToggleInput : AdaptiveInput, IJsonOnDeserializing
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The text beside the box.</summary>
    public string Title { get; set; }

    /// <summary>The value at first.</summary>
    public string Value { get; set; }

    /// <summary>The value of a checked box, <c>True</c> unless set; clients send <c>true</c> where nothing is written.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>The value of an unchecked box, <c>False</c> unless set; clients send <c>false</c> where nothing is written.</summary>
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>Whether long text goes on in the next line.</summary>
    public bool Wrap { get; set; }

    /// <inheritdoc />
    void IJsonOnDeserializing.OnDeserializing()
    {
        // A card without these members means "true" and "false", which must not turn into "True" and "False".
        ValueOn = null;
        ValueOff = null;
    }
}
