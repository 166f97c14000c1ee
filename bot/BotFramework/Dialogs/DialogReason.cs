namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog or a waterfall step runs, or why a dialog ends.</summary>
public enum DialogReason
{
    /// <summary>The dialog was put on the stack.</summary>
    BeginCalled = 0,

    /// <summary>The user answered.</summary>
    ContinueCalled = 1,

    /// <summary>The dialog on top ended with a result.</summary>
    EndCalled = 2,

    /// <summary>The dialog gives its place to another one.</summary>
    ReplaceCalled = 3,

    /// <summary>The stack is being emptied.</summary>
    CancelCalled = 4,

    /// <summary>The step before skipped to this one within the same turn.</summary>
    NextCalled = 5,
}
