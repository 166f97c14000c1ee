using AdaptiveCards;

namespace CspSupportBot.Cards;

/// <summary>
/// The buttons. A button either answers a question about a draft or says a command; what it carries are ids and words that are checked again when the
/// click arrives, because it comes from the client.
/// </summary>
public static class CardActions
{
    private const int LongestTitle = 60;

    public const string DraftMember = "draft";
    public const string QuestionMember = "question";
    public const string AnswerMember = "answer";
    public const string SayMember = "say";

    /// <summary>Names the input whose text is put behind the words of <see cref="SayMember"/>.</summary>
    public const string WithMember = "with";

    /// <summary>Answers a question about a draft, with the card's inputs.</summary>
    public static AdaptiveSubmitAction Answer(string title, Guid draftId, string question, string answer, string? tooltip = null) => new()
    {
        Title = Short(title),
        Tooltip = tooltip,
        Data = new Dictionary<string, string>
        {
            [DraftMember] = draftId.ToString(),
            [QuestionMember] = question,
            [AnswerMember] = answer,
        },
    };

    /// <summary>Says a command, as if the person had typed it.</summary>
    public static AdaptiveSubmitAction Say(string title, string words) => new()
    {
        Title = Short(title),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        Data = new Dictionary<string, string> { [SayMember] = words },
    };

    /// <summary>Says a command about a draft, such as back or cancel: it counts only while this question is asked, and only for whose draft it is.</summary>
    public static AdaptiveSubmitAction SayAbout(string title, Guid draftId, string question, string words) => new()
    {
        Title = Short(title),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        Data = new Dictionary<string, string>
        {
            [DraftMember] = draftId.ToString(),
            [QuestionMember] = question,
            [SayMember] = words,
        },
    };

    /// <summary>Makes a button stand out: the one that leads on.</summary>
    public static TAction First<TAction>(TAction action)
        where TAction : AdaptiveAction
    {
        action.Style = "positive";
        return action;
    }

    /// <summary>Opens a small form, and says a command with what is entered.</summary>
    public static AdaptiveShowCardAction SayWith(string title, string words, AdaptiveInput input, string send) => new()
    {
        Title = Short(title),
        Card = new AdaptiveCard(CardParts.SchemaVersion)
        {
            Body = [input],
            Actions =
            [
                new AdaptiveSubmitAction
                {
                    Title = send,
                    Data = new Dictionary<string, string> { [SayMember] = words, [WithMember] = input.Id },
                },
            ],
        },
    };

    public static AdaptiveOpenUrlAction Open(string title, Uri address) => new() { Title = Short(title), Url = address };

    // A long button breaks the card on a phone.
    private static string Short(string title) => CardParts.Shortened(title, LongestTitle);
}
