namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a dialog reports to whoever ran it.</summary>
public class DialogTurnResult
{
    /// <summary>Reports a status, and a result if a dialog ended with one.</summary>
    public DialogTurnResult(DialogTurnStatus status, object result = default)
    {
        Status = status;
        Result = result;
    }

    /// <summary>The value that the ended dialog hands over; null while it waits.</summary>
    public object Result { get; set; }

    /// <summary>State of the stack after the turn.</summary>
    public DialogTurnStatus Status { get; set; }
}
