using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;
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
            return message.Addressee is { } person ? Mentioning(activity, person) : activity;
        }

        activity.Summary = message.Summary;
        activity.Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = CardMessage.Parsed(message.IsRepeat ? Repetition.Mark(message) : message.CardJson) }];
        return activity;
    }

    // Teams finds the mention in the text by its letters, so both are encoded alike; and as the tags make it mark-up, so is all that people wrote.
    private static Activity Mentioning(Activity activity, Person person)
    {
        var mention = $"<at>{Encoded(person.Name)}</at>";
        activity.Text = $"{mention} {Encoded(activity.Text).Replace("\n\n", "<br/>", StringComparison.Ordinal)}";
        activity.TextFormat = TextFormatTypes.Xml;
        activity.Entities = [new Mention { Mentioned = new ChannelAccount { Id = person.Id, Name = person.Name }, Text = mention }];
        return activity;
    }

    private static string Encoded(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
