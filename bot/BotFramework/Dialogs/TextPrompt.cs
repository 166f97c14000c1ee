namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a text. An empty text is an answer; a message without a text, such as a card submit, is not.</summary>
public class TextPrompt : Prompt<string>
{
    /// <summary>Names the prompt.</summary>
    public TextPrompt(string dialogId, PromptValidator<string> validator = default)
        : base(dialogId, validator)
    {
    }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (QuestionOf(options, isRetry) is { } question)
        {
            await turnContext.SendActivityAsync(question.Copy(), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var text = turnContext.Activity.Text;
        return Task.FromResult(new PromptRecognizerResult<string> { Succeeded = text is not null, Value = text });
    }
}
