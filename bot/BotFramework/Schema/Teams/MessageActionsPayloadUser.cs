namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person who wrote, reacted to or is mentioned in a message.</summary>
public class MessageActionsPayloadUser
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadUser()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadUser(
        string userIdentityType = default,
        string id = default,
        string displayName = default)
    {
        UserIdentityType = userIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>Display name.</summary>
    public string DisplayName { get; set; }

    /// <summary>Object id of the user.</summary>
    public string Id { get; set; }

    /// <summary>Kind of account, such as <c>aadUser</c> or <c>anonymousGuest</c>.</summary>
    public string UserIdentityType { get; set; }
}
