using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks the user to pick one of several choices, by its text, a synonym or its position.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    /// <summary>Names the prompt. The locale, such as "ja-JP", counts when neither the options nor the activity has one.</summary>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = default, string defaultLocale = default)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Language used when nothing else names one; English if null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>Separators and numbering of listed choices; those of the language if null.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>What counts as picking a choice; everything if null.</summary>
    public FindChoicesOptions RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return SendWithChoicesAsync(
            turnContext,
            QuestionOf(options, isRetry),
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? PromptCulture.Of(options, turnContext.Activity, DefaultLocale).ChoiceOptions,
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var found = ChoiceRecognizers.RecognizeChoices(turnContext.Activity.Text, options.Choices ?? [], RecognizerOptions);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice>
        {
            Succeeded = found.Count > 0,
            Value = found.FirstOrDefault()?.Resolution,
        });
    }
}
