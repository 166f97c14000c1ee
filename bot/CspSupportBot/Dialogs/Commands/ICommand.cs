using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Something a user can say at any point; one class each, whatever door it comes through.</summary>
public interface ICommand
{
    /// <param name="said">Folded: without case, accents and double blanks.</param>
    bool Fits(string said);

    /// <returns>Whether a question that was open is to be asked again afterwards.</returns>
    Task<bool> RunAsync(DialogContext dialogs, string said, CancellationToken cancellationToken);
}
