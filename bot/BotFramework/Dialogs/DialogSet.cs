using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can find one another by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> dialogState;

    /// <summary>A set whose stack is kept in the given state property.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        this.dialogState = dialogState;
    }

    /// <summary>A set without a stack of its own, as containers use it; it cannot create contexts.</summary>
    public DialogSet()
    {
    }

    /// <summary>
    /// Adds a dialog. Adding the same object again changes nothing; another one whose id is taken is renamed by a
    /// number at the end (<c>ask</c>, <c>ask2</c>).
    /// </summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (dialogs.TryGetValue(dialog.Id, out var known))
        {
            if (ReferenceEquals(known, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        dialogs.Add(dialog.Id, dialog);
        return this;
    }

    /// <summary>Opens the conversation's stack. Throws if the set was made without a state property.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (dialogState is null)
        {
            throw new InvalidOperationException("This dialog set has no state property, so it has no stack to open.");
        }

        var state = await dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Finds a dialog by id, case-sensitive; null if there is none.</summary>
    public Dialog Find(string dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        return dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs in the order in which they were added.</summary>
    public IEnumerable<Dialog> GetDialogs()
    {
        return dialogs.Values;
    }

    /// <summary>A hash over the versions of all dialogs; the order in which they were added does not matter.</summary>
    public virtual string GetVersion()
    {
        var versions = dialogs.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.GetVersion());
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', versions))));
    }

    private string FreeId(string taken)
    {
        var suffix = 2;
        while (dialogs.ContainsKey($"{taken}{suffix}"))
        {
            suffix++;
        }

        return $"{taken}{suffix}";
    }
}
