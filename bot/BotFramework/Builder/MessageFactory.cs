using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages. Each takes an optional text, speech (SSML) and one of <see cref="InputHints"/> (default: accepting input).</summary>
public static class MessageFactory
{
    /// <summary>A message with a text.</summary>
    public static Activity Text(string text, string ssml = null, string inputHint = null)
        => new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            Speak = ssml,
            InputHint = inputHint ?? InputHints.AcceptingInput,
        };

    /// <summary>A message with one attachment.</summary>
    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>A message with attachments one below the other.</summary>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
        => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>A message with attachments side by side.</summary>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null)
        => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>A message that shows what lies behind a URL, such as a picture.</summary>
    public static IMessageActivity ContentUrl(string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        return Attachment(new Attachment { ContentUrl = url, ContentType = contentType, Name = name ?? string.Empty }, text, ssml, inputHint);
    }

    /// <summary>A message with buttons that say their own text.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null)
        => SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with buttons that say their own text, shown to the users with the given ids.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        var cardActions = actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action });
        return SuggestedActions(cardActions, text, ssml, inputHint, toList);
    }

    /// <summary>A message with buttons.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null)
        => SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>A message with buttons, shown to the users with the given ids.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { To = toList, Actions = [.. cardActions] };
        return message;
    }

    private static Activity WithAttachments(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }
}
