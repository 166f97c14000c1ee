namespace Microsoft.Bot.Schema;

/// <summary>A conversation that was created.</summary>
public class ConversationResourceResponse
{
    /// <summary>Makes an empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationResourceResponse(
        string activityId = default,
        string serviceUrl = default,
        string id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>Id of the first message. Teams gives none for personal chats.</summary>
    public string ActivityId { get; set; }

    /// <summary>Id of the conversation.</summary>
    public string Id { get; set; }

    /// <summary>Where its connector is, if it differs from where it was created.</summary>
    public string ServiceUrl { get; set; }
}
