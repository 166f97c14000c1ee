namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a waterfall step knows, and how it goes on.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        int index,
        DialogReason reason,
        object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        Parent = dc.Parent;
        Index = index;
        Reason = reason;
        Result = result;
        Options = WaterfallDialog.OptionsOf(dc.ActiveDialog);
        Values = WaterfallDialog.ValuesOf(dc.ActiveDialog);
    }

    /// <summary>Position of the step, counted from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with. After storage, an object of a type of your own is a dictionary.</summary>
    public object Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>Answer to the step before: a prompt's value, an ended dialog's result, or the text the user sent.</summary>
    public object Result { get; }

    /// <summary>Memory that all steps of this run share. Keep texts, numbers and booleans in it; whole numbers come back as <see cref="long"/>.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Runs the next step within this turn, with the given result. Throws if a step calls it twice.</summary>
    public Task<DialogTurnResult> NextAsync(object result = default, CancellationToken cancellationToken = default)
    {
        if (nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of the waterfall {waterfall.Id} has already moved on to the next step.");
        }

        nextCalled = true;
        return waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
