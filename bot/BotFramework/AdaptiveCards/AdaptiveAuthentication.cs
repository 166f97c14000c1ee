using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How clients sign the user in for a card.</summary>
public class AdaptiveAuthentication
{
    /// <summary>The text shown beside the sign-in button.</summary>
    public string Text { get; set; }

    /// <summary>The name of the bot's sign-in connection.</summary>
    public string ConnectionName { get; set; }

    /// <summary>What a client needs for a silent sign-in.</summary>
    public AdaptiveTokenExchangeResource TokenExchangeResource { get; set; }

    /// <summary>The sign-in buttons.</summary>
    public List<AdaptiveAuthCardButton> Buttons { get; set; } = [];

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
