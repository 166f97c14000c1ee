using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Something a user can say at any point; one class each, whatever door it comes through.</summary>
/// <param name="words">The resource that holds the command's words.</param>
public abstract class Command(string words)
{
    private readonly IReadOnlyList<string> phrases = Phrases.Of(words);

    /// <summary>What was said after the command's words; null where it is not this command.</summary>
    /// <param name="isTextAwaited">A question waits for free text: what is not plainly a command is the answer to it.</param>
    public string? Read(string typed, bool isTextAwaited) =>
        Phrases.After(typed, phrases) is { } rest && Accepts(rest, isTextAwaited) ? rest : null;

    public abstract Task<Afterwards> RunAsync(DialogContext dialogs, string rest, CancellationToken cancellationToken);

    /// <summary>By default a command stands alone.</summary>
    protected virtual bool Accepts(string rest, bool isTextAwaited) => rest.Length == 0;
}

/// <summary>What happens to a question that was open when a command was said.</summary>
public enum Afterwards
{
    /// <summary>It is asked again, so that nobody has to scroll for it.</summary>
    AskAgain,

    /// <summary>The command has taken care of it.</summary>
    Nothing,
}
