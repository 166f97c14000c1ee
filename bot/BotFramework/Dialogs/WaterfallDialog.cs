using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Steps that run one after the other, each with the answer to the one before.</summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string StepIndexKey = "stepIndex";
    private const string InstanceIdKey = "instanceId";

    private readonly List<WaterfallStep> steps;

    /// <summary>Names the waterfall and gives it its steps; more can be added until it is first used.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = default)
        : base(dialogId)
    {
        steps = [.. actions ?? []];
    }

    /// <summary>Adds a step at the end.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        steps.Add(step);
        return this;
    }

    /// <summary>Id and number of steps: reordering steps without changing their number goes unnoticed.</summary>
    public override string GetVersion()
    {
        return $"{Id}:{steps.Count}";
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[OptionsKey] = options;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Goes on with the text of a message; keeps waiting for any other kind of activity.</summary>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = StoredValue.ReadCount(dc.ActiveDialog.State, StepIndexKey);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    internal static object OptionsOf(DialogInstance instance)
    {
        return instance.State[OptionsKey];
    }

    internal static IDictionary<string, object> ValuesOf(DialogInstance instance)
    {
        return StoredValue.ReadOrCreate<Dictionary<string, object>>(instance.State, ValuesKey);
    }

    /// <summary>Runs one step. Override to do something before or after every step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step at an index, or ends the waterfall with the result if there is no such step.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        // Stored before the step runs: what the step begins may end within this very turn and then needs the new index.
        dc.ActiveDialog.State[StepIndexKey] = index;
        return OnStepAsync(new WaterfallStepContext(this, dc, index, reason, result), cancellationToken);
    }
}
