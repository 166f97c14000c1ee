using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and how. Kept in the prompt's state until it is answered.</summary>
public class PromptOptions
{
    /// <summary>The question; null if the caller has already asked, then beginning the prompt sends nothing.</summary>
    public Activity Prompt { get; set; }

    /// <summary>The question after an answer that did not fit; the first question again if null.</summary>
    public Activity RetryPrompt { get; set; }

    /// <summary>What a choice prompt offers.</summary>
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style if null.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Language of the prompt's own words, such as "ja-JP"; the activity's locale if null.</summary>
    public string RecognizeLanguage { get; set; }
}
