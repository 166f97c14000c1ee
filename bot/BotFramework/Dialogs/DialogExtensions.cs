namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Entry point from a bot's turn into its dialogs.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialogs, or begins this one if none is active. An exception goes as an
    /// <see cref="DialogEvents.Error"/> event to the innermost dialog and its parents; unhandled, it reaches the caller.
    /// </summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogContext = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        while (true)
        {
            try
            {
                var result = await dialogContext.ContinueDialogAsync(cancellationToken);
                if (result.Status == DialogTurnStatus.Empty)
                {
                    await dialogContext.BeginDialogAsync(dialog.Id, null, cancellationToken);
                }

                return;
            }
            catch (Exception error)
            {
                var handled = await dialogContext.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken);
                if (!handled)
                {
                    throw;
                }
            }
        }
    }
}
