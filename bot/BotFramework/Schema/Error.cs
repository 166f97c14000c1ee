using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, as the connector tells it.</summary>
public class Error
{
    /// <summary>Makes an empty one.</summary>
    public Error()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public Error(string code = default, string message = default, InnerHttpError innerHttpError = default)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    /// <summary>Short code to branch on, such as <c>ConversationNotFound</c>.</summary>
    public string Code { get; set; }

    /// <summary>Error of a service behind the connector.</summary>
    public InnerHttpError InnerHttpError { get; set; }

    /// <summary>Text for people; it may change at any time.</summary>
    public string Message { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
