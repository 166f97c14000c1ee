namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that happened while dialogs ran; see <see cref="DialogEvents"/> for the usual names.</summary>
public class DialogEvent
{
    /// <summary>Whether the parents get the event when the active dialog leaves it unhandled.</summary>
    public bool Bubble { get; set; }

    /// <summary>Name that handlers compare, case-sensitive.</summary>
    public string Name { get; set; }

    /// <summary>Detail that depends on the name: the exception for an error, the dialog id for a changed version.</summary>
    public object Value { get; set; }
}
