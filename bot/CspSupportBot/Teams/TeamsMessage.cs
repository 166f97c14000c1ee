using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>Translates between a message as it waits in the store and as it goes to Teams.</summary>
public static class TeamsMessage
{
    public static OutgoingMessage Read(Activity activity)
    {
        var card = activity.Attachments?.SingleOrDefault(attachment => attachment.ContentType == AdaptiveCard.ContentType);
        return new OutgoingMessage(
            activity.Text,
            activity.Summary,
            card?.Content.ToString(),
            card?.Name,
            null);
    }

    public static Activity Write(OutgoingMessage message)
    {
        var activity = (Activity)Activity.CreateMessageActivity();
        activity.Id = message.Replaces;
        if (message.CardJson is null)
        {
            // Plain: names and texts of people are quoted in it, and must stay letters.
            activity.Text = message.IsRepeat ? $"{message.Text}\n\n{Repetition.Words(message)}" : message.Text;
            activity.TextFormat = TextFormatTypes.Plain;
            return activity;
        }

        activity.Summary = message.Summary;
        activity.Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = CardMessage.Parsed(message.IsRepeat ? Repetition.Mark(message) : message.CardJson) }];
        return activity;
    }
}
