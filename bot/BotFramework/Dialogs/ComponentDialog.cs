// The parameter is called outerDc in the SDK whose signatures this layer keeps.
#pragma warning disable CA1725

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Several dialogs behind one: it begins an inner dialog, and ends when the inner stack is empty.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Key in the instance's state under which the inner stack is kept.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool initialized;

    /// <summary>Names the component; without an id one is made from the type's name.</summary>
    public ComponentDialog(string dialogId = default)
        : base(dialogId)
    {
    }

    /// <summary>The inner dialog that begins first; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds an inner dialog.</summary>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = dialog.Id;
        }

        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = default, CancellationToken cancellationToken = default)
    {
        var innerDc = await EnterAsync(outerDc, cancellationToken);
        var result = await OnBeginDialogAsync(innerDc, options, cancellationToken);
        return await LeaveAsync(outerDc, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        var innerDc = await EnterAsync(outerDc, cancellationToken);
        var result = await OnContinueDialogAsync(innerDc, cancellationToken);
        return await LeaveAsync(outerDc, result, cancellationToken);
    }

    /// <summary>Asks the inner question again: a dialog pushed above a component says nothing about the component's own answer.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        await EnterAsync(outerDc, cancellationToken);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var innerDc = new DialogContext(Dialogs, turnContext, InnerState(instance));
        await innerDc.RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <summary>Cancels the inner dialogs too if the component itself is cancelled.</summary>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (reason == DialogReason.CancelCalled)
        {
            var innerDc = new DialogContext(Dialogs, turnContext, InnerState(instance));
            await innerDc.CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } active ? new DialogContext(Dialogs, dc, InnerState(active)) : null;
    }

    /// <summary>Begins the initial dialog. Override to look at the turn first, for example for "help" or "cancel".</summary>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);
    }

    /// <summary>Continues the inner stack. Override to look at the turn first, for example for "help" or "cancel".</summary>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Runs just before the component leaves the stack. Does nothing unless overridden.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        return Task.CompletedTask;
    }

    /// <summary>Runs after the inner dialog asked again. Does nothing unless overridden.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        return Task.CompletedTask;
    }

    /// <summary>Ends the component in the outer stack. Override to turn the inner result into another one.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Calls <see cref="OnInitializeAsync"/> before the first use of this object.</summary>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!initialized)
        {
            await OnInitializeAsync(outerDc);
            initialized = true;
        }
    }

    /// <summary>Prepares the object before its first use; may run twice if two conversations arrive at once.</summary>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    private async Task<DialogContext> EnterAsync(DialogContext outerDc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        return CreateChildContext(outerDc);
    }

    private Task<DialogTurnResult> LeaveAsync(DialogContext outerDc, DialogTurnResult inner, CancellationToken cancellationToken)
    {
        return inner.Status == DialogTurnStatus.Waiting
            ? Task.FromResult(EndOfTurn)
            : EndComponentAsync(outerDc, inner.Result, cancellationToken);
    }

    private static DialogState InnerState(DialogInstance instance)
    {
        return StoredValue.ReadOrCreate<DialogState>(instance.State, PersistedDialogState);
    }
}
