using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>A user or bot as one channel knows it.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(TeamsChannelAccount))]
public class ChannelAccount
{
    /// <summary>Makes an empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ChannelAccount(
        string id = default,
        string name = default,
        string role = default,
        string aadObjectId = default)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>Object id in Microsoft Entra ID; the stable key of a Teams user.</summary>
    public string AadObjectId { get; set; }

    /// <summary>Id on the channel. On Teams it differs from bot to bot.</summary>
    public string Id { get; set; }

    /// <summary>Display name; not fit for telling people apart.</summary>
    public string Name { get; set; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>; see <see cref="RoleTypes"/>.</summary>
    public string Role { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
