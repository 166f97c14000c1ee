using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Sends the inputs to the bot, which may answer with another card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Action.Execute";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The name by which the bot tells its actions apart.</summary>
    public string Verb { get; set; }

    /// <summary>
    /// What is sent along with the inputs: a text, dictionary, JSON node or plain object. After reading it is a
    /// <see cref="System.Text.Json.JsonElement" />.
    /// </summary>
    public object Data { get; set; }

    /// <summary>The JSON text of <see cref="Data" />.</summary>
    /// <exception cref="AdaptiveSerializationException">The text is no JSON, or the data has no JSON form.</exception>
    [JsonIgnore]
    public string DataJson
    {
        get => CardJson.WriteData(Data);
        set => Data = CardJson.ReadData(value);
    }

    /// <summary>Which inputs are checked and sent along.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }
}
