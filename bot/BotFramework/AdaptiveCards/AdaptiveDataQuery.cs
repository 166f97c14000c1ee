using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A search that the client sends while the user types.</summary>
public class AdaptiveDataQuery
{
    /// <summary>The character between the parts of a data set name.</summary>
    public const char Separator = '#';

    /// <summary>The kind of data source.</summary>
    public string Type { get; set; } = "Data.Query";

    /// <summary>The name of the data set, chosen by the bot.</summary>
    public string Dataset { get; set; }

    /// <summary>What the user typed; set by the client.</summary>
    public string Value { get; set; }

    /// <summary>How many entries are asked for; set by the client.</summary>
    public int Count { get; set; }

    /// <summary>How many entries were shown before; set by the client.</summary>
    public int Skip { get; set; }

    /// <summary>Members that this library does not know; they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, object> UnknownMembers { get; set; }
}
