using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Opens a web page.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The value of the <c>type</c> member.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc />
    public override string Type { get; set; } = TypeName;

    /// <summary>The address of the page.</summary>
    public Uri Url { get; set; }

    /// <summary>The address as a text.</summary>
    [JsonIgnore]
    public string UrlString
    {
        get => Url?.OriginalString;
        set => Url = value is null ? null : new Uri(value, UriKind.RelativeOrAbsolute);
    }
}
