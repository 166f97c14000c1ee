using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class ComponentDialogTests
{
    [Fact]
    public async Task The_first_dialog_added_begins_with_the_components_options()
    {
        var component = new ComponentDialog("component")
            .AddDialog(Waterfall("first", EndWith(step => $"first {step.Options}")))
            .AddDialog(Waterfall("second", End("second")));
        DialogConversation conversation = new(component);

        var result = await conversation.SayAsync("hello", "Contoso");

        Assert.Equal("first Contoso", result.Result);
    }

    [Fact]
    public async Task Another_dialog_can_be_made_the_initial_one()
    {
        var component = new ComponentDialog("component").AddDialog(Waterfall("first", End("first"))).AddDialog(Waterfall("second", End("second")));
        component.InitialDialogId = "second";
        DialogConversation conversation = new(component);

        Assert.Equal("second", (await conversation.SayAsync("hello")).Result);
    }

    [Fact]
    public async Task The_inner_stack_survives_storage_at_any_depth()
    {
        var innermost = new ComponentDialog("innermost")
            .AddDialog(Waterfall("asks", Ask("name", "Name?"), Ask("name", "City?"), EndWith(step => step.Result)))
            .AddDialog(new TextPrompt("name"));
        var middle = new ComponentDialog("middle")
            .AddDialog(Waterfall("calls", Begin("innermost"), EndWith(step => $"from {step.Result}")))
            .AddDialog(innermost);
        DialogConversation conversation = new(Waterfall("root", Begin("middle"), EndWith(step => $"{step.Reason} {step.Result}")), middle);
        await conversation.SayAsync("hello");
        await conversation.SayAsync("Kim");
        Assert.Equal(["City?"], conversation.Texts);

        var result = await conversation.SayAsync("Osaka");

        Assert.Equal("EndCalled from Osaka", result.Result);
        Assert.Empty(await conversation.StackAsync());
    }

    [Fact]
    public async Task From_outside_only_the_component_is_on_the_stack()
    {
        var component = new ComponentDialog("component").AddDialog(Waterfall("inner", Say("One")));
        DialogConversation conversation = new(component);
        await conversation.SayAsync("hello");

        var instance = Assert.Single(await conversation.StackAsync());

        Assert.Equal("component", instance.Id);
        Assert.Contains(ComponentDialog.PersistedDialogState, instance.State.Keys);
    }

    [Fact]
    public async Task A_dialog_pushed_above_a_component_makes_it_repeat_its_question_when_it_ends()
    {
        var component = new RecordingComponent("component", Waterfall("inner", Ask("name", "Name?"), EndWith(step => step.Result)), new TextPrompt("name")).Build();
        DialogConversation conversation = new(component, Waterfall("help", Say("Help text"), End("not an answer")));
        await conversation.SayAsync("hello");
        await conversation.TurnAsync(dc => dc.BeginDialogAsync("help"));

        var resumed = await conversation.SayAsync("thanks");
        Assert.Equal(DialogTurnStatus.Waiting, resumed.Status);
        Assert.Equal(["Name?"], conversation.Texts);
        Assert.Contains("reprompt", component.Log);

        var result = await conversation.SayAsync("Kim");
        Assert.Equal("Kim", result.Result);
    }

    [Fact]
    public async Task Cancelling_a_component_cancels_what_is_inside()
    {
        RecordingDialog inner = new("inner");
        var component = new RecordingComponent("component", inner).Build();
        DialogConversation conversation = new(component);
        await conversation.SayAsync("hello");

        await conversation.TurnAsync(dc => dc.CancelAllDialogsAsync());

        Assert.Equal(["begin", "end CancelCalled"], inner.Log);
        Assert.Equal(["end CancelCalled"], component.Log);
    }

    [Fact]
    public async Task An_inner_cancellation_ends_the_component_without_a_result()
    {
        var component = new ComponentDialog("component").AddDialog(Waterfall("inner", (step, cancellationToken) => step.CancelAllDialogsAsync(cancellationToken)));
        DialogConversation conversation = new(Waterfall("root", Begin("component"), EndWith(step => step.Result ?? "nothing")), component);

        Assert.Equal("nothing", (await conversation.SayAsync("hello")).Result);
    }

    [Fact]
    public async Task Help_answers_and_keeps_the_question_open()
    {
        DialogConversation conversation = new(new Interruptible());
        await conversation.SayAsync("hello");

        var interrupted = await conversation.SayAsync("help");
        Assert.Equal(DialogTurnStatus.Waiting, interrupted.Status);
        Assert.Equal(["Say a name."], conversation.Texts);

        Assert.Equal("Kim", (await conversation.SayAsync("Kim")).Result);
    }

    [Fact]
    public async Task Cancel_leaves_the_component()
    {
        DialogConversation conversation = new(new Interruptible());
        await conversation.SayAsync("hello");

        var cancelled = await conversation.SayAsync("cancel");

        Assert.Null(cancelled.Result);
        Assert.Empty(await conversation.StackAsync());
    }

    [Fact]
    public async Task Code_with_other_steps_raises_versionChanged_once()
    {
        RecordingComponent component = null;
        var version = Waterfall("inner", Say("One"), Say("Two"));
        component = new RecordingComponent("component", version).Build();
        component.Handles = e => e.Name == DialogEvents.VersionChanged;
        DialogConversation conversation = new(component);
        await conversation.SayAsync("hello");
        Assert.Empty(component.Log);

        version.AddStep(Say("Three"));
        await conversation.SendAsync(new Activity { Type = ActivityTypes.Event });
        await conversation.SendAsync(new Activity { Type = ActivityTypes.Event });

        Assert.Equal(["event versionChanged"], component.Log);
    }

    [Fact]
    public async Task An_unhandled_versionChanged_lets_the_dialog_go_on()
    {
        var version = Waterfall("inner", Say("One"), Say("Two"));
        DialogConversation conversation = new(new ComponentDialog("component").AddDialog(version));
        await conversation.SayAsync("hello");
        version.AddStep(Say("Three"));

        await conversation.SayAsync("next");

        Assert.Equal(["Two"], conversation.Texts);
    }

    [Fact]
    public async Task A_component_without_an_id_is_named_after_its_type()
    {
        DialogConversation conversation = new(new Interruptible());
        await conversation.SayAsync("hello");

        Assert.Equal(nameof(Interruptible), Assert.Single(await conversation.StackAsync()).Id);
    }

    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible()
        {
            AddDialog(Waterfall("inner", Ask("name", "Name?"), EndWith(step => step.Result)));
            AddDialog(new TextPrompt("name"));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync(Message("Say a name."), cancellationToken);
                    return EndOfTurn;
                case "cancel":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }
}
