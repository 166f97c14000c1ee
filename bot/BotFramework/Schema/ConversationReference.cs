using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to speak in a conversation later. Whoever holds it can post there.</summary>
public class ConversationReference
{
    /// <summary>Makes an empty one.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public ConversationReference(
        string activityId = default,
        ChannelAccount user = default,
        ChannelAccount bot = default,
        ConversationAccount conversation = default,
        string channelId = default,
        string serviceUrl = default)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>Makes one with these values and a language.</summary>
    public ConversationReference(
        CultureInfo locale,
        string activityId = default,
        ChannelAccount user = default,
        ChannelAccount bot = default,
        ConversationAccount conversation = default,
        string channelId = default,
        string serviceUrl = default)
    {
        Locale = locale?.Name;
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>Id of the activity that is referred to; may be missing.</summary>
    public string ActivityId { get; set; }

    /// <summary>The bot in the conversation.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>Name of the channel.</summary>
    public string ChannelId { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>Language of the conversation as a BCP 47 tag.</summary>
    public string Locale { get; set; }

    /// <summary>Base address of the channel's connector; take it from an authenticated activity only.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>The user in the conversation.</summary>
    public ChannelAccount User { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }

    /// <summary>Makes the event with which a proactive turn in this conversation begins.</summary>
    public Activity GetContinuationActivity()
    {
        return new Activity(
            ActivityTypes.Event,
            id: ActivityId ?? Guid.NewGuid().ToString(),
            name: ActivityEventNames.ContinueConversation,
            channelId: ChannelId,
            locale: Locale,
            serviceUrl: ServiceUrl,
            conversation: Conversation,
            recipient: Bot,
            from: User,
            relatesTo: this);
    }
}
