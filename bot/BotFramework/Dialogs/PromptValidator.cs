namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Decides whether an answer ends the prompt. It is asked even if the answer could not be read, may replace the
/// recognised value, and may send a reply of its own, which then stands in for the repeated question.
/// </summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
