namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One dialog on the stack: which one, and what it has to remember between turns.</summary>
public class DialogInstance
{
    /// <summary>Id under which the dialog is found again; a dialog that was renamed cannot go on.</summary>
    public string Id { get; set; }

    /// <summary>
    /// Memory of the dialog. From storage, texts and booleans come back as such, numbers as <see cref="long"/> or
    /// <see cref="double"/>, lists as lists and any other object as a dictionary.
    /// </summary>
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>();

    /// <summary>Version of the code that last ran the dialog; null for dialogs without versions.</summary>
    public string Version { get; set; }
}
