using Microsoft.Bot.Builder.Dialogs;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class DialogContextTests
{
    [Fact]
    public async Task Nothing_on_the_stack_means_nothing_to_continue()
    {
        DialogConversation conversation = new(Waterfall("root", Say("One")));

        var result = await conversation.TurnAsync(dc => dc.ContinueDialogAsync());

        Assert.Equal(DialogTurnStatus.Empty, result.Status);
        Assert.Empty(conversation.Replies);
    }

    [Fact]
    public async Task The_active_dialog_is_at_index_0()
    {
        DialogConversation conversation = new(Waterfall("root", Begin("child")), Waterfall("child", Say("One")));
        await conversation.SayAsync("hello");

        Assert.Equal(["child", "root"], (await conversation.StackAsync()).Select(instance => instance.Id));
    }

    [Fact]
    public async Task Replacing_keeps_the_depth_and_does_not_wake_the_dialog_below()
    {
        RecordingDialog below = new("below");
        RecordingDialog replaced = new("replaced");
        RecordingDialog other = new("other");
        DialogConversation conversation = new(below, replaced, other);
        await conversation.SayAsync("hello");
        await conversation.TurnAsync(dc => dc.BeginDialogAsync("replaced"));

        var result = await conversation.TurnAsync(dc => dc.ReplaceDialogAsync("other"));

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["other", "below"], (await conversation.StackAsync()).Select(instance => instance.Id));
        Assert.Equal(["begin", "end ReplaceCalled"], replaced.Log);
        Assert.Equal(["begin"], below.Log);
    }

    [Fact]
    public async Task A_dialog_that_replaces_itself_starts_over_with_fresh_values()
    {
        DialogConversation conversation = new(Waterfall(
            "root",
            (step, cancellationToken) =>
            {
                var seen = step.Values.Count;
                step.Values["seen"] = true;
                return Say($"{step.Options ?? "first"} {seen}")(step, cancellationToken);
            },
            (step, cancellationToken) => step.ReplaceDialogAsync("root", "again", cancellationToken)));
        await conversation.SayAsync("hello");

        await conversation.SayAsync("loop");

        Assert.Equal(["again 0"], conversation.Texts);
        Assert.Single(await conversation.StackAsync());
    }

    [Fact]
    public async Task Cancelling_empties_the_stack_from_the_top_and_resumes_nobody()
    {
        RecordingDialog bottom = new("bottom");
        RecordingDialog top = new("top");
        DialogConversation conversation = new(bottom, top);
        await conversation.SayAsync("hello");
        await conversation.TurnAsync(dc => dc.BeginDialogAsync("top"));

        var result = await conversation.TurnAsync(dc => dc.CancelAllDialogsAsync());

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Equal(["begin", "end CancelCalled"], top.Log);
        Assert.Equal(["begin", "event cancelDialog", "end CancelCalled"], bottom.Log);
        Assert.Empty(await conversation.StackAsync());
    }

    [Fact]
    public async Task Cancelling_an_empty_stack_is_reported_as_empty()
    {
        DialogConversation conversation = new(new RecordingDialog("root"));

        var result = await conversation.TurnAsync(dc => dc.CancelAllDialogsAsync());

        Assert.Equal(DialogTurnStatus.Empty, result.Status);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_cancel_event_stays()
    {
        RecordingDialog bottom = new("bottom") { Handles = e => e.Name == DialogEvents.CancelDialog };
        DialogConversation conversation = new(bottom, new RecordingDialog("top"));
        await conversation.SayAsync("hello");
        await conversation.TurnAsync(dc => dc.BeginDialogAsync("top"));

        await conversation.TurnAsync(dc => dc.CancelAllDialogsAsync());

        Assert.Equal("bottom", Assert.Single(await conversation.StackAsync()).Id);
    }

    [Fact]
    public async Task Cancelling_can_reach_the_parents_under_an_event_name_of_its_own()
    {
        RecordingDialog below = new("below");
        var component = new RecordingComponent(
            "component",
            Waterfall("inner", Say("One"), (step, cancellationToken) => step.CancelAllDialogsAsync(true, "stop", "why", cancellationToken))).Build();
        DialogConversation conversation = new(below, component);
        await conversation.SayAsync("hello");
        await conversation.TurnAsync(dc => dc.BeginDialogAsync("component"));

        await conversation.SayAsync("go");

        Assert.Equal(["event stop", "end CancelCalled"], component.Log);
        Assert.Equal(["begin", "event stop", "end CancelCalled"], below.Log);
        Assert.Empty(await conversation.StackAsync());
    }

    [Fact]
    public async Task Ending_the_only_dialog_completes_with_its_result()
    {
        RecordingDialog root = new("root");
        DialogConversation conversation = new(root);
        await conversation.SayAsync("hello");

        var result = await conversation.TurnAsync(dc => dc.EndDialogAsync("done"));

        Assert.Equal((DialogTurnStatus.Complete, "done"), (result.Status, result.Result));
        Assert.Equal(["begin", "end EndCalled"], root.Log);
    }

    [Fact]
    public async Task Ending_hands_the_result_to_the_dialog_below()
    {
        RecordingDialog below = new("below");
        DialogConversation conversation = new(below, new RecordingDialog("top"));
        await conversation.SayAsync("hello");
        await conversation.TurnAsync(dc => dc.BeginDialogAsync("top"));

        await conversation.TurnAsync(dc => dc.EndDialogAsync("done"));

        Assert.Equal(["begin", "resume EndCalled done"], below.Log);
    }

    [Fact]
    public async Task An_unknown_id_cannot_begin_and_leaves_the_stack_alone()
    {
        DialogConversation conversation = new(new RecordingDialog("root"));
        await conversation.SayAsync("hello");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => conversation.TurnAsync(dc => dc.BeginDialogAsync("nowhere")));

        Assert.Contains("A dialog with id nowhere could not be found", error.Message, StringComparison.Ordinal);
        Assert.Single(await conversation.StackAsync());
    }

    [Fact]
    public async Task A_stored_dialog_that_no_longer_exists_cannot_continue()
    {
        DialogConversation conversation = new(new RecordingDialog("root"));
        await conversation.TurnAsync(dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "renamed" });
            return Task.FromResult(Dialog.EndOfTurn);
        });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hello"));

        Assert.Equal("Failed to continue dialog. A dialog with id renamed could not be found.", error.Message);
    }

    [Fact]
    public async Task A_stored_dialog_that_no_longer_exists_can_be_cancelled()
    {
        DialogConversation conversation = new(new RecordingDialog("root"));
        await conversation.TurnAsync(dc =>
        {
            dc.Stack.Add(new DialogInstance { Id = "renamed" });
            return dc.CancelAllDialogsAsync();
        });

        Assert.Empty(await conversation.StackAsync());
    }

    [Fact]
    public async Task An_inner_dialog_can_begin_one_of_the_outer_dialogs()
    {
        var component = new RecordingComponent("component", Waterfall("inner", Begin("outer"), EndWith(step => step.Result))).Build();
        DialogConversation conversation = new(component, Waterfall("outer", Say("Name?"), EndWith(step => $"outer {step.Result}")));
        await conversation.SayAsync("hello");

        var result = await conversation.SayAsync("Kim");

        Assert.Equal("outer Kim", result.Result);
    }

    [Fact]
    public async Task A_prompt_needs_options()
    {
        DialogConversation conversation = new(new TextPrompt("name"));

        await Assert.ThrowsAsync<ArgumentNullException>(() => conversation.TurnAsync(dc => dc.PromptAsync("name", null)));
    }
}
