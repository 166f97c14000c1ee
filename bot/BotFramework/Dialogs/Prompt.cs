using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks one question until it has an answer that can be read and that the validator accepts.</summary>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";
    private const string OptionsKey = "options";
    private const string StateKey = "state";

    private readonly PromptValidator<T> validator;

    /// <summary>Names the prompt. Without a validator every answer that can be read is accepted.</summary>
    public Prompt(string dialogId, PromptValidator<T> validator = default)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        this.validator = validator;
    }

    /// <summary>Asks. Throws if <paramref name="options"/> is anything but <see cref="PromptOptions"/>.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "A prompt can only begin with prompt options.");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        dc.ActiveDialog.State[OptionsKey] = promptOptions;
        dc.ActiveDialog.State[StateKey] = state;
        await OnPromptAsync(dc.Context, state, promptOptions, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Reads a message as the answer; keeps waiting for any other kind of activity.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (state, options) = Load(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[AttemptCountKey] = StoredValue.ReadCount(state, AttemptCountKey) + 1;
        var accepted = validator is null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>Asks again: the end of a dialog that was pushed above the prompt is not an answer to it.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Asks the first question again.</summary>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (state, options) = Load(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    /// <summary>Sends the question, or its repetition.</summary>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer from the turn's message.</summary>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Makes a copy of the question that shows the choices in the given style.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = default,
        string conversationType = default,
        IList<string> toList = default,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, options: options),
            ListStyle.List => ChoiceFactory.List(choices, text, options: options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, toList: toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => new Activity { Type = ActivityTypes.Message, Text = text },
            _ => ChoiceFactory.ForChannel(channelId, choices, text, options: options, conversationType: conversationType, toList: toList),
        };
        if (prompt is not Activity question)
        {
            return shown;
        }

        var copy = question.Copy();
        copy.Text = shown.Text;
        copy.SuggestedActions = shown.SuggestedActions ?? question.SuggestedActions;
        copy.Attachments = [.. question.Attachments ?? [], .. shown.Attachments ?? []];
        return copy;
    }

    /// <summary>
    /// The activity to ask with, or null if there is none. Send a copy: sending addresses an activity to one
    /// conversation, and a caller may use the same question for all of them.
    /// </summary>
    private protected static Activity QuestionOf(PromptOptions options, bool isRetry)
    {
        return isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;
    }

    /// <summary>Sends the question with the choices, to the user of this turn; sends nothing if there is no question.</summary>
    private protected async Task SendWithChoicesAsync(
        ITurnContext turnContext,
        Activity question,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions choiceOptions,
        CancellationToken cancellationToken)
    {
        if (question is null)
        {
            return;
        }

        var activity = turnContext.Activity;
        string[] toList = activity.From?.Id is { } user ? [user] : null;
        var message = AppendChoices(question, activity.ChannelId, choices, style, choiceOptions, activity.Conversation?.ConversationType, toList, cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private static void ExpectInput(Activity question)
    {
        if (question is not null && string.IsNullOrEmpty(question.InputHint))
        {
            question.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (IDictionary<string, object> State, PromptOptions Options) Load(DialogInstance instance)
    {
        return (StoredValue.ReadOrCreate<Dictionary<string, object>>(instance.State, StateKey), StoredValue.Read<PromptOptions>(instance.State, OptionsKey));
    }
}
