using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation in which an activity takes place.</summary>
public class ConversationAccount
{
    /// <summary>Makes an empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationAccount(
        bool? isGroup = default,
        string conversationType = default,
        string id = default,
        string name = default,
        string aadObjectId = default,
        string role = default,
        string tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>Object id of the conversation in Microsoft Entra ID.</summary>
    public string AadObjectId { get; set; }

    /// <summary>On Teams <c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string ConversationType { get; set; }

    /// <summary>Id on the channel. In a Teams channel it names the thread, after <c>;messageid=</c>.</summary>
    public string Id { get; set; }

    /// <summary>True when more than one user takes part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Display name.</summary>
    public string Name { get; set; }

    /// <summary>Role of the entity behind the account; see <see cref="RoleTypes"/>.</summary>
    public string Role { get; set; }

    /// <summary>Microsoft Entra tenant of the conversation.</summary>
    public string TenantId { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
