using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search with a message extension.</summary>
public class MessagingExtensionQuery
{
    /// <summary>Makes an empty one.</summary>
    public MessagingExtensionQuery()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessagingExtensionQuery(
        string commandId = default,
        IList<MessagingExtensionParameter> parameters = default,
        MessagingExtensionQueryOptions queryOptions = default,
        string state = default)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    /// <summary>Id of the command in the app manifest.</summary>
    public string CommandId { get; set; }

    /// <summary>What the user typed, by parameter.</summary>
    public IList<MessagingExtensionParameter> Parameters { get; set; }

    /// <summary>Which part of the result is wanted.</summary>
    public MessagingExtensionQueryOptions QueryOptions { get; set; }

    /// <summary>Code of a finished sign-in, if any.</summary>
    public string State { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
