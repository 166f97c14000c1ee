using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A Microsoft Entra tenant.</summary>
public class TenantInfo
{
    /// <summary>Makes an empty one.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TenantInfo(string id = default)
    {
        Id = id;
    }

    /// <summary>Id of the tenant.</summary>
    public string Id { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
