namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A piece of conversation that can be put on a stack. One object serves all conversations at once: what belongs to
/// one of them goes into its <see cref="DialogInstance.State"/>, never into a field.
/// </summary>
public abstract class Dialog
{
    /// <summary>Return this from a step that has asked something and waits for the answer.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string id;

    /// <summary>Names the dialog; without an id one is made from the type's name.</summary>
    public Dialog(string dialogId = default)
    {
        id = dialogId;
    }

    /// <summary>Name within its dialog set; also what storage remembers.</summary>
    public string Id
    {
        get => id ??= OnComputeId();
        set => id = value;
    }

    /// <summary>Runs when the dialog has been put on the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default);

    /// <summary>Runs when the user sent something while this dialog is active. Ends the dialog unless overridden.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Runs when a dialog above this one ended. Ends this one with the same result unless overridden.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what the dialog waits for. Does nothing unless overridden.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        return Task.CompletedTask;
    }

    /// <summary>Runs just before the instance leaves the stack, whatever the reason.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        return Task.CompletedTask;
    }

    /// <summary>Changes whenever stored instances may no longer fit the code.</summary>
    public virtual string GetVersion()
    {
        return Id;
    }

    /// <summary>Offers an event to this dialog, then to its parents if it bubbles, then to this dialog once more; true once handled.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
        {
            return true;
        }

        if (e.Bubble && dc.Parent is not null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>First chance to handle an event, before the parents. Return true to stop it here.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        return Task.FromResult(false);
    }

    /// <summary>Last chance to handle an event that no parent wanted. Return true if it was handled.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        return Task.FromResult(false);
    }

    /// <summary>Makes an id for a dialog that was given none; must come out the same in every process.</summary>
    protected virtual string OnComputeId()
    {
        return GetType().Name;
    }
}
