using System.Text.Json;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Cards;

/// <summary>
/// The one place where a card becomes a message: as parsed JSON, never as a typed card, which the official SDK can't serialise. The
/// summary carries the words, because Teams neither notifies of nor searches the text of a card.
/// </summary>
public static class CardMessage
{
    /// <param name="subject">What the card shows, if it is to be replaced later; it travels as the attachment's name as far as the store, not to Teams.</param>
    public static IMessageActivity Of(AdaptiveCard card, string? subject = null)
    {
        var message = MessageFactory.Attachment(new Attachment
        {
            ContentType = AdaptiveCard.ContentType,
            Content = Parsed(card.ToJson()),
            Name = subject,
        });
        message.Summary = card.FallbackText;
        return message;
    }

    /// <summary>A card that takes the place of the one in an earlier message.</summary>
    public static IMessageActivity Replacing(string activityId, AdaptiveCard card)
    {
        var message = Of(card);
        message.Id = activityId;
        return message;
    }

    /// <summary>A card's JSON in the form that the SDK at hand sends unchanged; its ToString() is the JSON again.</summary>
#if BOT_SDK_PACKAGES
    public static object Parsed(string json) => Newtonsoft.Json.Linq.JObject.Parse(json);
#else
    public static object Parsed(string json) => JsonSerializer.Deserialize<JsonElement>(json);
#endif
}
