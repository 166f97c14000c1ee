using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class WaterfallDialogTests
{
    [Fact]
    public async Task The_first_step_runs_because_the_dialog_began_and_has_no_result()
    {
        DialogConversation conversation = new(Waterfall("root", EndWith(step => $"{step.Index} {step.Reason} {step.Result ?? "nothing"}")));

        var result = await conversation.SayAsync("hello");

        Assert.Equal("0 BeginCalled nothing", result.Result);
    }

    [Fact]
    public async Task The_next_step_gets_the_text_of_the_message()
    {
        DialogConversation conversation = new(Waterfall("root", Say("Name?"), EndWith(step => $"{step.Index} {step.Reason} {step.Result}")));
        await conversation.SayAsync("hello");

        var result = await conversation.SayAsync("Kim");

        Assert.Equal("1 ContinueCalled Kim", result.Result);
        Assert.Equal(DialogTurnStatus.Complete, result.Status);
    }

    [Fact]
    public async Task A_card_submit_reaches_the_next_step_as_null()
    {
        DialogConversation conversation = new(Waterfall("root", Say("Pick"), EndWith(step => step.Result is null)));
        await conversation.SayAsync("hello");

        var result = await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Value = new Dictionary<string, object> { ["pick"] = "a" } });

        Assert.Equal(true, result.Result);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Invoke)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.Typing)]
    public async Task Anything_but_a_message_leaves_the_step_waiting(string type)
    {
        DialogConversation conversation = new(Waterfall("root", Say("Name?"), EndWith(step => step.Result)));
        await conversation.SayAsync("hello");

        var ignored = await conversation.SendAsync(new Activity { Type = type, Text = "not this" });
        var result = await conversation.SayAsync("Kim");

        Assert.Equal(DialogTurnStatus.Waiting, ignored.Status);
        Assert.Equal("Kim", result.Result);
    }

    [Fact]
    public async Task NextAsync_runs_the_next_step_in_the_same_turn()
    {
        DialogConversation conversation = new(Waterfall(
            "root",
            (step, cancellationToken) => step.NextAsync("known", cancellationToken),
            EndWith(step => $"{step.Reason} {step.Result}")));

        var result = await conversation.SayAsync("hello");

        Assert.Equal("NextCalled known", result.Result);
    }

    [Fact]
    public async Task NextAsync_throws_the_second_time_in_one_step()
    {
        DialogConversation conversation = new(Waterfall(
            "root",
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            Say("Once")));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.SayAsync("hello"));

        Assert.Contains("root", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skipping_past_the_last_step_ends_the_dialog_with_that_result()
    {
        DialogConversation conversation = new(Waterfall("root", (step, cancellationToken) => step.NextAsync("last", cancellationToken)));

        var result = await conversation.SayAsync("hello");

        Assert.Equal((DialogTurnStatus.Complete, "last"), (result.Status, result.Result));
        Assert.Empty(await conversation.StackAsync());
    }

    [Fact]
    public async Task An_answer_to_the_last_step_ends_the_dialog_with_that_answer()
    {
        DialogConversation conversation = new(Waterfall("root", Say("Anything else?")));
        await conversation.SayAsync("hello");

        var result = await conversation.SayAsync("no");

        Assert.Equal((DialogTurnStatus.Complete, "no"), (result.Status, result.Result));
    }

    [Fact]
    public async Task A_waterfall_without_steps_ends_at_once()
    {
        DialogConversation conversation = new(Waterfall("root"));

        var result = await conversation.SayAsync("hello");

        Assert.Equal(DialogTurnStatus.Complete, result.Status);
    }

    [Fact]
    public async Task The_end_of_a_child_runs_the_parents_next_step_with_its_result()
    {
        DialogConversation conversation = new(
            Waterfall("root", Begin("child"), EndWith(step => $"{step.Reason} {step.Result}")),
            Waterfall("child", Say("Name?"), EndWith(step => step.Result)));
        await conversation.SayAsync("hello");

        var result = await conversation.SayAsync("Kim");

        Assert.Equal("EndCalled Kim", result.Result);
    }

    [Fact]
    public async Task A_child_that_ends_within_the_turn_goes_on_to_the_step_after_the_one_that_began_it()
    {
        DialogConversation conversation = new(
            Waterfall("root", Say("First"), Begin("child"), EndWith(step => step.Index)),
            Waterfall("child", End()));
        await conversation.SayAsync("hello");

        var result = await conversation.SayAsync("go on");

        Assert.Equal(2, result.Result);
    }

    [Fact]
    public async Task Values_are_shared_between_steps_and_survive_storage()
    {
        DialogConversation conversation = new(Waterfall(
            "root",
            (step, cancellationToken) =>
            {
                step.Values["text"] = "Contoso";
                step.Values["whole"] = 42;
                step.Values["fraction"] = 0.5;
                step.Values["flag"] = true;
                step.Values["none"] = null;
                return Say("One")(step, cancellationToken);
            },
            (step, cancellationToken) =>
            {
                step.Values["text"] += " Ltd";
                return Say("Two")(step, cancellationToken);
            },
            EndWith(step => (step.Values["text"], step.Values["whole"], step.Values["fraction"], step.Values["flag"], step.Values["none"]))));
        await conversation.SayAsync("hello");
        await conversation.SayAsync("next");

        var result = await conversation.SayAsync("next");

        Assert.Equal(("Contoso Ltd", 42L, 0.5, true, null), (ValueTuple<object, object, object, object, object>)result.Result);
    }

    [Fact]
    public async Task Options_survive_storage()
    {
        DialogConversation conversation = new(Waterfall("root", Say("One"), EndWith(step => ((IDictionary<string, object>)step.Options)["customer"])));
        await conversation.SayAsync("hello", new Dictionary<string, object> { ["customer"] = "Contoso" });

        var result = await conversation.SayAsync("next");

        Assert.Equal("Contoso", result.Result);
    }

    [Fact]
    public async Task The_stored_state_has_the_four_keys()
    {
        DialogConversation conversation = new(Waterfall("root", Say("One"), Say("Two")));
        await conversation.SayAsync("hello", "opt");
        await conversation.SayAsync("next");

        var instance = Assert.Single(await conversation.StackAsync());

        Assert.Equal(["instanceId", "options", "stepIndex", "values"], instance.State.Keys.Order());
        Assert.Equal(1, Convert.ToInt32(instance.State["stepIndex"], null));
        Assert.True(Guid.TryParse((string)instance.State["instanceId"], out _));
    }

    [Fact]
    public async Task Each_run_has_an_instance_id_of_its_own()
    {
        DialogConversation conversation = new(Waterfall("root", Say("One")));
        await conversation.SayAsync("hello");
        var first = (await conversation.StackAsync())[0].State["instanceId"];
        await conversation.SayAsync("done");
        await conversation.SayAsync("hello again");

        Assert.NotEqual(first, (await conversation.StackAsync())[0].State["instanceId"]);
    }

    public static TheoryData<object> NumbersThatMeanOne()
    {
        return [1, 1L, 1.0, (short)1, 1m, JsonElement.Parse("1"), JsonElement.Parse("1.0")];
    }

    [Theory]
    [MemberData(nameof(NumbersThatMeanOne), DisableDiscoveryEnumeration = true)]
    public async Task The_step_index_may_be_stored_as_any_number_type(object stored)
    {
        DialogConversation conversation = new(Waterfall("root", Say("One"), Say("Two"), EndWith(step => step.Index)));
        await conversation.SayAsync("hello");

        var result = await conversation.TurnAsync(Message("next"), dc =>
        {
            dc.ActiveDialog.State["stepIndex"] = stored;
            return dc.ContinueDialogAsync();
        });

        Assert.Equal(2, result.Result);
    }

    [Fact]
    public void The_version_names_the_dialog_and_counts_its_steps()
    {
        var waterfall = Waterfall("root", Say("One")).AddStep(Say("Two"));

        Assert.Equal("root:2", waterfall.GetVersion());
    }

    [Fact]
    public void A_missing_step_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Waterfall("root").AddStep(null));
    }
}
