using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own, and with a stack of its own for them.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Names the container; without an id one is made from the type's name.</summary>
    protected DialogContainer(string dialogId = default)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside; those outside the container do not see them.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Context of the inner stack, or null if nothing runs in the container.</summary>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Finds an inner dialog by id; null if there is none.</summary>
    public virtual Dialog FindDialog(string dialogId)
    {
        return Dialogs.Find(dialogId);
    }

    /// <summary>Adds to the usual handling a trace for a changed version that nobody took care of.</summary>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var trace = Activity.CreateTraceActivity(GetType().Name, label: $"Nobody handled {e.Name} of the dialog {dc.ActiveDialog?.Id}.");
            await dc.Context.SendActivityAsync(trace, cancellationToken);
        }

        return handled;
    }

    /// <summary>Raises <see cref="DialogEvents.VersionChanged"/> once if the stored instance was saved by other code.</summary>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var stored = dc.ActiveDialog.Version;
        var current = GetInternalVersion();
        dc.ActiveDialog.Version = current;
        if (stored is not null && stored != current)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, dc.ActiveDialog.Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }

    /// <summary>Version of what is inside, as compared with the stored one.</summary>
    protected virtual string GetInternalVersion()
    {
        return Dialogs.GetVersion();
    }
}
