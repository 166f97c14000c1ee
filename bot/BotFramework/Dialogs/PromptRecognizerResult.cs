namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt made of the user's answer.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether the answer could be read.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The answer; meaningful only after success.</summary>
    public T Value { get; set; }
}
