namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One turn on one stack of dialogs: what a dialog uses to start, end and replace others.</summary>
public class DialogContext
{
    /// <summary>Works on the conversation's own stack; changes go straight into <paramref name="state"/>.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
    }

    /// <summary>Works on the stack inside a container that is active in the parent context.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        Parent = parentDialogContext;
    }

    /// <summary>The dialog on top of the stack; null if the stack is empty.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Context inside the active dialog; null unless that is a container with something running.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The turn being processed.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs that this stack knows first.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>Context around the container this stack lives in; null for the conversation's own stack.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The stack itself, active dialog at index 0.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>Puts a dialog on the stack and runs it. Throws if neither this set nor a parent's knows the id.</summary>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        var dialog = FindDialog(dialogId)
            ?? throw new ArgumentException($"Failed to begin dialog. A dialog with id {dialogId} could not be found.", nameof(dialogId));
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt; the same as <see cref="BeginDialogAsync"/> with options that must not be null.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the user's activity to the active dialog. Status Empty, and nothing else, if there is none.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        return ActiveDialog is null
            ? Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty))
            : RequireActive("continue").ContinueDialogAsync(this, cancellationToken);
    }

    /// <summary>Ends the active dialog and hands the result to the one below; status Complete if there is none below.</summary>
    public async Task<DialogTurnResult> EndDialogAsync(object result = default, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is null
            ? new DialogTurnResult(DialogTurnStatus.Complete, result)
            : await RequireActive("resume").ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    }

    /// <summary>Puts another dialog in the active one's place, without waking the one below; the way to loop.</summary>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = default, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Empties this stack; nobody is resumed. Status Cancelled, or Empty if there was nothing to cancel.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default)
    {
        return CancelAllDialogsAsync(cancelParents: false, cancellationToken: cancellationToken);
    }

    /// <summary>
    /// Empties this stack and, if asked, those around it. Each dialog but the first is sent the event before it goes;
    /// one that handles it stays, and so does everything below it.
    /// </summary>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = default, object eventValue = default, CancellationToken cancellationToken = default)
    {
        if (ActiveDialog is null && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var notify = false;
        for (var level = this; level is not null; level = cancelParents ? level.Parent : null)
        {
            while (level.ActiveDialog is not null)
            {
                // The first dialog is the one that asked for all this, so it is not asked whether it agrees.
                if (notify && await level.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
                {
                    return new DialogTurnResult(DialogTurnStatus.Cancelled);
                }

                notify = true;
                await level.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            notify = true;
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Lets the active dialog ask its question again, unless it handles the event for that itself.</summary>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        var handled = await EmitEventAsync(DialogEvents.RepromptDialog, bubble: false, cancellationToken: cancellationToken);
        if (!handled && ActiveDialog is not null)
        {
            await RequireActive("re-prompt").RepromptDialogAsync(Context, ActiveDialog, cancellationToken);
        }
    }

    /// <summary>Finds a dialog by id here, then in the contexts around; null if nobody knows it.</summary>
    public Dialog FindDialog(string dialogId)
    {
        return Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);
    }

    /// <summary>Raises an event for the active dialog, or for the innermost one; true once somebody handled it.</summary>
    public async Task<bool> EmitEventAsync(string name, object value = default, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var target = this;
        while (fromLeaf && target.Child is { } child)
        {
            target = child;
        }

        if (target.ActiveDialog is not { } active || target.FindDialog(active.Id) is not { } dialog)
        {
            return false;
        }

        var dialogEvent = new DialogEvent { Name = name, Value = value, Bubble = bubble };
        return await dialog.OnDialogEventAsync(target, dialogEvent, cancellationToken);
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        // An instance whose dialog no longer exists must still be removable, or the conversation could never recover.
        if (FindDialog(active.Id) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }

    private Dialog RequireActive(string operation)
    {
        return FindDialog(ActiveDialog.Id)
            ?? throw new InvalidOperationException($"Failed to {operation} dialog. A dialog with id {ActiveDialog.Id} could not be found.");
    }
}
