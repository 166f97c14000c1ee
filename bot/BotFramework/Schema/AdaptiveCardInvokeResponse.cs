using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Body of the answer to an Adaptive Card action. The HTTP status stays 200; the outcome is in <see cref="StatusCode"/>.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(SearchInvokeResponse))]
public class AdaptiveCardInvokeResponse
{
    /// <summary>Makes an empty one.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>Outcome as an HTTP-like number.</summary>
    public int StatusCode { get; set; }

    /// <summary>Media type that says what <see cref="Value"/> is: card, message or error.</summary>
    public string Type { get; set; }

    /// <summary>A card, a text or an error, as <see cref="Type"/> says.</summary>
    public object Value { get; set; }
}
