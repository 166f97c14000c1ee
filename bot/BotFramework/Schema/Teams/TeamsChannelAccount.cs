using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a Teams conversation.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Makes an empty one.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TeamsChannelAccount(
        string id = default,
        string name = default,
        string givenName = default,
        string surname = default,
        string email = default,
        string userPrincipalName = default,
        string tenantId = default,
        string userRole = default)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public TeamsChannelAccount(
        string id = default,
        string name = default,
        string givenName = default,
        string surname = default,
        string email = default,
        string userPrincipalName = default)
    {
        Id = id;
        Name = name;
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    /// <summary>Mail address.</summary>
    public string Email { get; set; }

    /// <summary>First name.</summary>
    public string GivenName { get; set; }

    /// <summary>Family name.</summary>
    public string Surname { get; set; }

    /// <summary>Home tenant of the user.</summary>
    public string TenantId { get; set; }

    /// <summary>What rosters call <see cref="ChannelAccount.AadObjectId"/>.</summary>
    [JsonInclude]
    [JsonPropertyName("objectId")]
    internal string ObjectId
    {
        get => AadObjectId;
        set => AadObjectId = string.IsNullOrEmpty(value) ? AadObjectId : value;
    }

    /// <summary>Sign-in name.</summary>
    public string UserPrincipalName { get; set; }

    /// <summary>Such as <c>user</c> or <c>guest</c>; not an authority.</summary>
    public string UserRole { get; set; }
}
