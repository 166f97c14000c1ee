using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A choice among fixed entries, or among those that the bot finds while the user types.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The fixed entries.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>The data set to search in while the user types.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery DataQuery { get; set; }

    /// <summary>The value at first; several with commas between them.</summary>
    public string Value { get; set; }

    /// <summary>Whether several entries can be chosen.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>How the choice looks.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether long titles go on in the next line.</summary>
    public bool Wrap { get; set; }

    /// <summary>The hint shown while the input is empty.</summary>
    public string Placeholder { get; set; }
}
