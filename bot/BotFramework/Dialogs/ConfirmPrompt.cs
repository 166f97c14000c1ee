using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks a yes-or-no question; the answer may be in English or Japanese, or the position of the label.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    /// <summary>Names the prompt. The locale, such as "ja-JP", counts when neither the options nor the activity has one.</summary>
    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = default, string defaultLocale = default)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the two labels are shown unless the options say otherwise.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>Language used when nothing else names one; English if null.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>Separators and numbering of the labels; those of the language if null.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>The labels for yes and no, in this order; those of the language if null.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var culture = PromptCulture.Of(options, turnContext.Activity, DefaultLocale);
        return SendWithChoicesAsync(
            turnContext,
            QuestionOf(options, isRetry),
            LabelsIn(culture),
            options.Style ?? Style,
            ChoiceOptions ?? culture.ChoiceOptions,
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var answer = YesOrNo.Recognize(turnContext.Activity.Text) ?? PickedLabel(turnContext.Activity, options);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = answer.HasValue, Value = answer ?? false });
    }

    private bool? PickedLabel(Activity activity, PromptOptions options)
    {
        var culture = PromptCulture.Of(options, activity, DefaultLocale);

        // A bare "1" means something only if the labels were numbered.
        var numbered = (ChoiceOptions ?? culture.ChoiceOptions).IncludeNumbers ?? true;
        var found = ChoiceRecognizers.RecognizeChoices(
            activity.Text,
            LabelsIn(culture),
            new FindChoicesOptions { RecognizeNumbers = numbered, RecognizeOrdinals = numbered });
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private List<Choice> LabelsIn(PromptCulture culture)
    {
        return ConfirmChoices is { } labels ? [labels.Item1, labels.Item2] : [new Choice(culture.Yes), new Choice(culture.No)];
    }
}
