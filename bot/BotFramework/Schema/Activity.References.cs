using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <content>Conversation references, and reading the parts that have no fixed shape.</content>
public partial class Activity
{
    // These two channels make up an id for conversation updates that no later call accepts.
    private static readonly string[] ChannelsWithoutUpdateIds = ["directline", "webchat"];

    /// <summary>
    /// Addresses this activity to the conversation of the reference: from the bot to the user, or the other
    /// way round when <paramref name="isIncoming"/>.
    /// </summary>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>What is needed to speak in this activity's conversation later.</summary>
    public ConversationReference GetConversationReference()
    {
        return new ConversationReference(ReferableId(), From, Recipient, Conversation, ChannelId, ServiceUrl)
        {
            Locale = Locale,
        };
    }

    /// <summary>The conversation reference of an activity that this one brought forth.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ConversationReference reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>The mentions among the entities; what cannot be read as one is passed over.</summary>
    public Mention[] GetMentions()
    {
        return Entities?
            .Where(entity => string.Equals(entity?.Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase))
            .Select(ReadMention)
            .Where(mention => mention is not null)
            .ToArray() ?? [];
    }

    /// <summary>Tells whether there is anything to show: text, a summary, attachments or channel data.</summary>
    public bool HasContent()
    {
        return !string.IsNullOrWhiteSpace(Text)
            || !string.IsNullOrWhiteSpace(Summary)
            || Attachments is { Count: > 0 }
            || ChannelData is not null;
    }

    /// <summary>Channel data as this type; its default when there is none.</summary>
    /// <exception cref="JsonException">The channel data has another shape.</exception>
    public TypeT GetChannelData<TypeT>()
    {
        return BotJson.As<TypeT>(ChannelData);
    }

    /// <summary>Tries to read the channel data as this type; false when there is none or it has another shape.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        return BotJson.TryAs(ChannelData, out instance);
    }

    private static Mention ReadMention(Entity entity)
    {
        return BotJson.TryAs(entity, out Mention mention) ? mention : null;
    }

    private string ReferableId()
    {
        bool madeUp = IsActivity(ActivityTypes.ConversationUpdate)
            && ChannelsWithoutUpdateIds.Contains(ChannelId, StringComparer.OrdinalIgnoreCase);
        return madeUp ? null : Id;
    }
}
