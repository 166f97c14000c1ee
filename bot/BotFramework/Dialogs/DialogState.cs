namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The persisted stack of one conversation, or of one component inside it.</summary>
public class DialogState
{
    /// <summary>Starts with an empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Wraps a stack; the list is used, not copied. Null means an empty stack.</summary>
    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The active dialog is at index 0.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
