using Microsoft.Bot.Builder.Dialogs;
using static BotFramework.Tests.Dialogs.Scripts;

namespace BotFramework.Tests.Dialogs;

public class DialogSetTests
{
    [Fact]
    public void Adding_the_same_dialog_again_changes_nothing()
    {
        TextPrompt prompt = new("name");

        var set = new DialogSet().Add(prompt).Add(prompt);

        Assert.Same(prompt, Assert.Single(set.GetDialogs()));
    }

    [Fact]
    public void Dialogs_whose_id_is_taken_get_a_number()
    {
        var set = new DialogSet().Add(new TextPrompt("ask")).Add(new TextPrompt("ask")).Add(new TextPrompt("ask"));

        Assert.Equal(["ask", "ask2", "ask3"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void An_unknown_id_finds_nothing()
    {
        Assert.Null(new DialogSet().Find("nowhere"));
    }

    [Fact]
    public async Task A_set_without_state_opens_no_stack()
    {
        DialogConversation conversation = new(new TextPrompt("name"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversation.TurnAsync(async dc =>
        {
            await new DialogSet().CreateContextAsync(dc.Context);
            return Dialog.EndOfTurn;
        }));
    }

    [Fact]
    public void The_version_does_not_depend_on_the_order()
    {
        var one = new DialogSet().Add(Waterfall("a", Say("One"))).Add(Waterfall("b"));
        var other = new DialogSet().Add(Waterfall("b")).Add(Waterfall("a", Say("Other")));

        Assert.Equal(one.GetVersion(), other.GetVersion());
    }

    [Fact]
    public void The_version_changes_with_the_steps_and_with_the_ids()
    {
        string[] versions =
        [
            new DialogSet().Add(Waterfall("a", Say("One"))).GetVersion(),
            new DialogSet().Add(Waterfall("a", Say("One"), Say("Two"))).GetVersion(),
            new DialogSet().Add(Waterfall("b", Say("One"))).GetVersion(),
        ];

        Assert.Equal(versions.Length, versions.Distinct().Count());
    }
}
