using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

public class DialogEventTests
{
    [Theory]
    [InlineData(false, new[] { "begin", "event repromptDialog", "reprompt" })]
    [InlineData(true, new[] { "begin", "event repromptDialog" })]
    public async Task A_dialog_is_asked_to_repeat_its_question_unless_it_handled_the_event(bool handled, string[] expected)
    {
        RecordingDialog root = new("root") { Handles = _ => handled };
        DialogConversation conversation = new(root);
        await conversation.SayAsync("hello");

        await conversation.TurnAsync(async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        });

        Assert.Equal(expected, root.Log);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public async Task An_event_reaches_the_parents_if_it_bubbles_from_the_leaf(bool bubble, bool fromLeaf, bool reachesBoth)
    {
        RecordingDialog leaf = new("leaf");
        var component = new RecordingComponent("component", leaf).Build();
        DialogConversation conversation = new(component);
        await conversation.SayAsync("hello");

        var handled = true;
        await conversation.TurnAsync(async dc =>
        {
            handled = await dc.EmitEventAsync("news", bubble: bubble, fromLeaf: fromLeaf);
            return Dialog.EndOfTurn;
        });

        Assert.False(handled);
        Assert.Equal(fromLeaf, leaf.Log.Contains("event news"));
        Assert.Equal(reachesBoth || !fromLeaf, component.Log.Contains("event news"));
    }

    [Fact]
    public async Task A_handled_event_goes_no_further()
    {
        RecordingDialog leaf = new("leaf") { Handles = _ => true };
        var component = new RecordingComponent("component", leaf).Build();
        DialogConversation conversation = new(component);
        await conversation.SayAsync("hello");

        var handled = false;
        await conversation.TurnAsync(async dc =>
        {
            handled = await dc.EmitEventAsync("news", fromLeaf: true);
            return Dialog.EndOfTurn;
        });

        Assert.True(handled);
        Assert.DoesNotContain("event news", component.Log);
    }
}
