using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A token of a single sign-on that a client hands to the bot.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>Makes an empty one.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    /// <summary>The connection that the token is for.</summary>
    public string ConnectionName { get; set; }

    /// <summary>Id of the exchange; the same for all clients of a user.</summary>
    public string Id { get; set; }

    /// <summary>The token. A secret: never log it.</summary>
    public string Token { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
