using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The words that prompts add of their own, in the languages this layer speaks.</summary>
internal sealed record PromptCulture(string Yes, string No, ChoiceFactoryOptions ChoiceOptions)
{
    private static readonly PromptCulture English = new("Yes", "No", new ChoiceFactoryOptions(", ", " or ", ", or ", true));
    private static readonly PromptCulture Japanese = new("はい", "いいえ", new ChoiceFactoryOptions("、", "または", "、または", true));

    /// <summary>The language that the options name, else the user's, else the prompt's; English if it is none of ours.</summary>
    internal static PromptCulture Of(PromptOptions options, Activity activity, string defaultLocale)
    {
        string[] wishes = [options.RecognizeLanguage, activity.Locale, defaultLocale];
        var locale = wishes.FirstOrDefault(wish => !string.IsNullOrEmpty(wish)) ?? string.Empty;
        return locale.Split('-')[0].Equals("ja", StringComparison.OrdinalIgnoreCase) ? Japanese : English;
    }
}
