using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>Steps and dialogs that the tests are put together from.</summary>
internal static class Scripts
{
    internal static WaterfallDialog Waterfall(string id, params WaterfallStep[] steps)
    {
        return new WaterfallDialog(id, steps);
    }

    internal static WaterfallStep Say(string text)
    {
        return async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);
            return Dialog.EndOfTurn;
        };
    }

    internal static WaterfallStep Ask(string promptId, string text)
    {
        return (step, cancellationToken) => step.PromptAsync(promptId, Question(text), cancellationToken);
    }

    internal static WaterfallStep Begin(string dialogId, object options = null)
    {
        return (step, cancellationToken) => step.BeginDialogAsync(dialogId, options, cancellationToken);
    }

    internal static WaterfallStep End(object result = null)
    {
        return (step, cancellationToken) => step.EndDialogAsync(result, cancellationToken);
    }

    internal static WaterfallStep EndWith(Func<WaterfallStepContext, object> result)
    {
        return (step, cancellationToken) => step.EndDialogAsync(result(step), cancellationToken);
    }

    internal static PromptOptions Question(string text, string retry = null)
    {
        return new PromptOptions { Prompt = Message(text), RetryPrompt = retry is null ? null : Message(retry) };
    }

    internal static Activity Message(string text)
    {
        return new Activity { Type = ActivityTypes.Message, Text = text };
    }
}

/// <summary>A component that notes what happens to it and can take events.</summary>
internal sealed class RecordingComponent(string id, params Dialog[] inner) : ComponentDialog(id)
{
    internal List<string> Log { get; } = [];

    internal Func<DialogEvent, bool> Handles { get; set; } = _ => false;

    internal RecordingComponent Build()
    {
        foreach (var dialog in inner)
        {
            AddDialog(dialog);
        }

        return this;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Log.Add($"event {e.Name}");
        return Task.FromResult(Handles(e));
    }

    protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Log.Add($"end {reason}");
        return Task.CompletedTask;
    }

    protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Log.Add("reprompt");
        return Task.CompletedTask;
    }
}

/// <summary>A dialog that waits, notes why it ended, and can take events.</summary>
internal sealed class RecordingDialog(string id) : Dialog(id)
{
    internal List<string> Log { get; } = [];

    internal Func<DialogEvent, bool> Handles { get; set; } = _ => false;

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        Log.Add("begin");
        return Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        Log.Add($"resume {reason} {result}");
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Log.Add("reprompt");
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Log.Add($"end {reason}");
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Log.Add($"event {e.Name}");
        return Task.FromResult(Handles(e));
    }
}
