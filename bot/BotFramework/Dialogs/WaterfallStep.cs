namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// One step of a waterfall. It returns what it did: <see cref="Dialog.EndOfTurn"/> after asking something itself, or
/// the result of the call by which it began, replaced, skipped or ended something.
/// </summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
