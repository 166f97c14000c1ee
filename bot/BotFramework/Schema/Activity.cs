using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Anything that passes between a bot and a channel: a message, an event, an invoke and so on.</summary>
/// <remarks>One class for all kinds; <see cref="Type"/> says which members matter.</remarks>
public partial class Activity :
    IConversationUpdateActivity,
    IContactRelationUpdateActivity,
    IInstallationUpdateActivity,
    IMessageUpdateActivity,
    IMessageDeleteActivity,
    IMessageReactionActivity,
    ISuggestionActivity,
    ITypingActivity,
    IEndOfConversationActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IHandoffActivity,
    ICommandActivity,
    ICommandResultActivity
{
    /// <summary>Media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>Kind of activity, one of <see cref="ActivityTypes"/>; the set is open.</summary>
    public string Type { get; set; }

    /// <summary>Id that the channel gave; leave it unset when sending.</summary>
    public string Id { get; set; }

    /// <summary>When the channel sent it, in UTC; null when absent or unreadable. Only a hint.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The same on the sender's clock, with its offset.</summary>
    [JsonConverter(typeof(LocalTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA time zone of the sender, such as <c>Asia/Tokyo</c>.</summary>
    public string LocalTimezone { get; set; }

    /// <summary>Base address of the channel's connector. The bot's token goes there, so it must be trusted first.</summary>
    public string ServiceUrl { get; set; }

    /// <summary>Name of the channel, such as <c>msteams</c>.</summary>
    public string ChannelId { get; set; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount From { get; set; }

    /// <summary>Where it takes place.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>For whom it is.</summary>
    public ChannelAccount Recipient { get; set; }

    /// <summary>How <see cref="Text"/> is to be read; see <see cref="TextFormatTypes"/>.</summary>
    public string TextFormat { get; set; }

    /// <summary>How several attachments are laid out; see <see cref="AttachmentLayoutTypes"/>.</summary>
    public string AttachmentLayout { get; set; }

    /// <summary>Who joined, on a conversation update.</summary>
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>Who left, on a conversation update.</summary>
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>Reactions that were put on the message.</summary>
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>Reactions that were taken off the message.</summary>
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>New topic of the conversation.</summary>
    public string TopicName { get; set; }

    /// <summary>True when new members may read what was said before.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>Language of the sender as a BCP 47 tag; unchecked, so it may name no culture.</summary>
    public string Locale { get; set; }

    /// <summary>What was said. Teams puts mentions into it as <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    public string Text { get; set; }

    /// <summary>What to say aloud.</summary>
    public string Speak { get; set; }

    /// <summary>Whether an answer is awaited; see <see cref="InputHints"/>.</summary>
    public string InputHint { get; set; }

    /// <summary>What to show where the attachments cannot be shown.</summary>
    public string Summary { get; set; }

    /// <summary>Buttons that vanish once the user answers.</summary>
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment> Attachments { get; set; }

    /// <summary>Mentions and other facts about the activity.</summary>
    public IList<Entity> Entities { get; set; }

    /// <summary>Channel-specific part; a <see cref="JsonElement"/> when read.</summary>
    public object ChannelData { get; set; }

    /// <summary>What happened, on an installation or contact relation update.</summary>
    public string Action { get; set; }

    /// <summary>Id of the activity that this one answers.</summary>
    public string ReplyToId { get; set; }

    /// <summary>Caption of a trace.</summary>
    public string Label { get; set; }

    /// <summary>What kind of thing <see cref="Value"/> is.</summary>
    public string ValueType { get; set; }

    /// <summary>Payload of an invoke, event or card submission; a <see cref="JsonElement"/> when read.</summary>
    public object Value { get; set; }

    /// <summary>Name of an invoke or event. Null on the invoke of a legacy Teams card button.</summary>
    public string Name { get; set; }

    /// <summary>A conversation that the activity is about.</summary>
    public ConversationReference RelatesTo { get; set; }

    /// <summary>Why the conversation ended; see <see cref="EndOfConversationCodes"/>.</summary>
    public string Code { get; set; }

    /// <summary>After this time the activity is of no use.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How urgent it is; see <see cref="ActivityImportance"/>.</summary>
    public string Importance { get; set; }

    /// <summary>How answers are delivered; see <see cref="DeliveryModes"/>.</summary>
    public string DeliveryMode { get; set; }

    /// <summary>Words for speech recognition to expect.</summary>
    public IList<string> ListenFor { get; set; }

    /// <summary>Stretches of the answered message that matter.</summary>
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>A reference to an action of the bot.</summary>
    public SemanticAction SemanticAction { get; set; }

    /// <summary>Which bot or cloud called, computed from the token; what the wire says is passed over.</summary>
    [JsonConverter(typeof(UnreadStringConverter))]
    public string CallerId { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
