namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the dialog stack.</summary>
public enum DialogTurnStatus
{
    /// <summary>There was nothing on the stack to run.</summary>
    Empty = 0,

    /// <summary>The active dialog waits for the next message.</summary>
    Waiting = 1,

    /// <summary>The last dialog ended, with or without a result; the stack is empty.</summary>
    Complete = 2,

    /// <summary>The stack was emptied on request; nobody received a result.</summary>
    Cancelled = 3,

    /// <summary>The dialog is done, but its container should stay until the next message.</summary>
    CompleteAndWait = 4,
}
