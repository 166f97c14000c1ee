using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    private static readonly ChoiceFactoryOptions Default = new(", ", " or ", ", or ", true);

    /// <summary>Shows the choices in the best way that the channel has for so many of them with titles that long.</summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = default,
        string speak = default,
        ChoiceFactoryOptions options = default,
        string conversationType = default,
        IList<string> toList = default)
    {
        list ??= [];
        var longest = list.Select(choice => ButtonOf(choice).Title?.Length ?? 0).DefaultIfEmpty().Max();
        if (longest <= Channel.MaxActionTitleLength(channelId))
        {
            if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            {
                return SuggestedAction(list, text, speak, toList);
            }

            if (Channel.SupportsCardActions(channelId, list.Count))
            {
                return HeroCard(list, text, speak);
            }

            if (list.Count <= 3)
            {
                return Inline(list, text, speak, options);
            }
        }

        return List(list, text, speak, options);
    }

    /// <summary>Shows the choices within the sentence: <c>Which? (1) red, (2) green, or (3) blue</c>.</summary>
    public static Activity Inline(IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        var titles = Titles(choices, options, "({0}) {1}");
        var separator = options?.InlineSeparator ?? Default.InlineSeparator;
        var beforeLast = titles.Count > 2 ? options?.InlineOrMore ?? Default.InlineOrMore : options?.InlineOr ?? Default.InlineOr;
        var sentence = titles.Count > 1
            ? string.Join(separator, titles.SkipLast(1)) + beforeLast + titles[^1]
            : string.Concat(titles);
        return Message($"{text} {sentence}".Trim(), speak);
    }

    /// <summary>Shows the choices as a list below the text, numbered or with bullets.</summary>
    public static Activity List(IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        var numbered = options?.IncludeNumbers ?? true;
        var titles = Titles(choices, options, "{0}. {1}");
        var lines = titles.Select(title => numbered ? $"   {title}" : $"   - {title}");
        return Message($"{text}\n\n{string.Join('\n', lines)}", speak);
    }

    /// <summary>Shows the choices as buttons that vanish after the answer, to the given users only if the channel can do that.</summary>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = default, string speak = default, IList<string> toList = default)
    {
        var message = Message(text, speak);
        message.SuggestedActions = new SuggestedActions { Actions = Buttons(choices), To = toList };
        return message;
    }

    /// <summary>Shows the text and the choices on a card with buttons.</summary>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = default, string speak = default)
    {
        var message = Message(null, speak);
        message.Attachments = [new Attachment { ContentType = Schema.HeroCard.ContentType, Content = new Schema.HeroCard { Text = text, Buttons = Buttons(choices) } }];
        return message;
    }

    /// <summary>Makes a choice of each text.</summary>
    public static IList<Choice> ToChoices(IList<string> choices)
    {
        return [.. (choices ?? []).Select(choice => new Choice(choice))];
    }

    private static Activity Message(string text, string speak)
    {
        return new Activity { Type = ActivityTypes.Message, Text = text, Speak = speak, InputHint = InputHints.ExpectingInput };
    }

    private static List<string> Titles(IList<Choice> choices, ChoiceFactoryOptions options, string numberedFormat)
    {
        var format = options?.IncludeNumbers ?? true ? numberedFormat : "{1}";
        return [.. (choices ?? []).Select((choice, index) => string.Format(CultureInfo.InvariantCulture, format, index + 1, ButtonOf(choice).Title))];
    }

    private static List<CardAction> Buttons(IList<Choice> choices)
    {
        return [.. (choices ?? []).Select(ButtonOf)];
    }

    private static CardAction ButtonOf(Choice choice)
    {
        return choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Title = choice.Value, Value = choice.Value };
    }
}
