namespace Microsoft.Bot.Schema;

/// <summary>Mentions in the text of a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Tells whether the account with this id is mentioned.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        return MentionsOf(activity, id).Any();
    }

    /// <summary>Tells whether the recipient, on a received message the bot, is mentioned.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient is not null && activity.MentionsId(activity.Recipient.Id);
    }

    /// <summary>Takes every mention of the account out of the text, trims it, and returns the new text.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (Mention mention in MentionsOf(activity, id))
        {
            string tag = mention.Text ?? TagOf(mention.Mentioned.Name);
            if (!string.IsNullOrEmpty(tag) && activity.Text is not null)
            {
                activity.Text = activity.Text.Replace(tag, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }

    /// <summary>Takes every mention of the recipient out of the text, trims it, and returns the new text.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    private static IEnumerable<Mention> MentionsOf(IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Where(mention => mention.Mentioned is not null && mention.Mentioned.Id == id);
    }

    private static string TagOf(string name)
    {
        return string.IsNullOrEmpty(name) ? null : $"<at>{name}</at>";
    }
}
