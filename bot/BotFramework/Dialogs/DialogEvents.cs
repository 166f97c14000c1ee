namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of the events that dialogs raise themselves.</summary>
public class DialogEvents
{
    /// <summary>A parent is about to be cancelled; handling it keeps the parent.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An exception escaped from a dialog; handling it runs the turn again.</summary>
    public const string Error = "error";

    /// <summary>The question is to be asked again; handling it replaces the dialog's own way of asking.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A stored container was saved by code with other dialogs in it.</summary>
    public const string VersionChanged = "versionChanged";
}
