using Microsoft.Bot.Builder.Dialogs;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class DialogExtensionsTests
{
    [Fact]
    public async Task RunAsync_begins_continues_and_begins_again()
    {
        var dialog = Waterfall("root", Say("One"), Say("Two"));
        DialogConversation conversation = new(dialog);
        List<string> texts = [];

        foreach (var said in new[] { "a", "b", "c", "d" })
        {
            await RunAsync(conversation, dialog, said);
            texts.AddRange(conversation.Texts);
        }

        Assert.Equal(["One", "Two", "One"], texts);
    }

    [Fact]
    public async Task An_exception_that_nobody_handles_reaches_the_bot()
    {
        RecordingComponent component = new RecordingComponent("root", Waterfall("inner", (_, _) => throw new TimeoutException("slow"))).Build();

        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(new DialogConversation(component), component, "hello"));

        Assert.Equal(["event error"], component.Log);
    }

    [Fact]
    public async Task A_handled_exception_runs_the_turn_again()
    {
        var attempts = 0;
        Exception seen = null;
        RecordingComponent component = new RecordingComponent(
            "root",
            Waterfall("inner", Say("One"), (step, cancellationToken) => ++attempts == 1 ? throw new TimeoutException("slow") : Say("Recovered")(step, cancellationToken), Say("Late"))).Build();
        component.Handles = e =>
        {
            seen = e.Value as Exception;
            return e.Name == DialogEvents.Error;
        };
        DialogConversation conversation = new(component);
        await RunAsync(conversation, component, "hello");

        await RunAsync(conversation, component, "next");

        Assert.IsType<TimeoutException>(seen);
        Assert.Equal(["Late"], conversation.Texts);
    }

    private static Task RunAsync(DialogConversation conversation, Dialog dialog, string text)
    {
        return conversation.BotTurnAsync(Message(text), (turnContext, accessor) => dialog.RunAsync(turnContext, accessor, CancellationToken.None));
    }
}
