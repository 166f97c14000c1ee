namespace Microsoft.Bot.Schema.Teams;

/// <summary>An app that wrote or is mentioned in a message.</summary>
public class MessageActionsPayloadApp
{
    /// <summary>Makes an empty one.</summary>
    public MessageActionsPayloadApp()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public MessageActionsPayloadApp(
        string applicationIdentityType = default,
        string id = default,
        string displayName = default)
    {
        ApplicationIdentityType = applicationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>Kind of app, such as <c>bot</c>.</summary>
    public string ApplicationIdentityType { get; set; }

    /// <summary>Display name.</summary>
    public string DisplayName { get; set; }

    /// <summary>Id of the app.</summary>
    public string Id { get; set; }
}
