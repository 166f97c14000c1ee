using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TestFlowTests
{
    private readonly TestFlow _echo = new(new TestAdapter(), async (turn, token) =>
    {
        if (turn.Activity.Type == ActivityTypes.ConversationUpdate)
        {
            await turn.SendActivityAsync("welcome " + turn.Activity.MembersAdded[0].Name, cancellationToken: token);
        }
        else if (turn.Activity.Text != "quiet")
        {
            await turn.SendActivityAsync("you said " + turn.Activity.Text, cancellationToken: token);
        }
    });

    [Fact]
    public Task A_flow_that_fits_passes()
        => _echo
            .SendConversationUpdate().AssertReply("welcome User1")
            .Send("a").AssertReply("you said a")
            .Test("b", "you said b")
            .Test("c", reply => Assert.Equal("message", reply.Type))
            .Send("d").AssertReplyContains("said")
            .Send("e").AssertReplyOneOf(["x", "you said e"])
            .Send("quiet").AssertNoReply(timeout: 1)
            .Test([MessageFactory.Text("f"), new Activity { Type = "message", Text = "you said f", From = new ChannelAccount { Role = "bot" } }])
            .StartTestAsync();

    public static TheoryData<Func<TestFlow, TestFlow>> Misfits() => new()
    {
        flow => flow.Test("a", "something else"),
        flow => flow.Send("a").AssertReply(new Activity { Type = ActivityTypes.Typing }),
        flow => flow.Send("a").AssertReplyContains("nothing"),
        flow => flow.Send("a").AssertReplyOneOf(["x", "y"]),
        flow => flow.Send("a").AssertNoReply(timeout: 1),
        flow => flow.Send("quiet").AssertReply("anything", timeout: 1),
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task A_flow_that_does_not_fit_fails(Func<TestFlow, TestFlow> misfit)
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => misfit(_echo).StartTestAsync());
    }

    [Fact]
    public async Task A_reply_can_be_awaited_before_it_is_sent()
    {
        var adapter = new TestAdapter();
        var reply = adapter.GetNextReplyAsync();
        Assert.False(reply.IsCompleted);

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), CancellationToken.None);

        Assert.Equal("hello", ((Activity)await reply).Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Traces_are_queued_on_request(bool wanted, int expected)
    {
        var adapter = new TestAdapter(sendTraceActivity: wanted);

        await adapter.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync(turn.Activity.CreateTrace("t"), token), CancellationToken.None);

        Assert.Equal(expected, adapter.ActiveQueue.Count);
    }
}
