using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Value of an <c>application/search</c> invoke.</summary>
public class SearchInvokeValue
{
    /// <summary>Makes an empty one.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>What the client tells about where the search was made; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Context { get; set; }

    /// <summary>What kind of search; Teams often leaves it out.</summary>
    public string Kind { get; set; }

    /// <summary>Which part of the result is wanted.</summary>
    public SearchInvokeOptions QueryOptions { get; set; }

    /// <summary>What the user typed.</summary>
    public string QueryText { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
