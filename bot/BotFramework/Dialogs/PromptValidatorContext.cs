namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a validator may look at.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>How many answers the user has given to this prompt, this one included.</summary>
    public int AttemptCount => StoredValue.ReadCount(State, Prompt<T>.AttemptCountKey);

    /// <summary>The turn being processed.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>The answer as the prompt read it.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>The prompt's memory; a validator may keep something of its own in it.</summary>
    public IDictionary<string, object> State { get; }
}
