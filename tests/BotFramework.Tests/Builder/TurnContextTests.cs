using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

public sealed class TurnContextTests
{
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task What_is_sent_goes_back_to_where_the_turn_came_from()
    {
        var incoming = string.Empty;
        await RunAsync(turn =>
        {
            incoming = turn.Activity.Id;
            return turn.SendActivityAsync("hello");
        });

        var reply = (Activity)_adapter.GetNextReply();
        Assert.Equal(("bot", "user1"), (reply.From.Id, reply.Recipient.Id));
        Assert.Equal((_adapter.Conversation.Conversation.Id, "https://test.com", "test"), (reply.Conversation.Id, reply.ServiceUrl, reply.ChannelId));
        Assert.Equal(incoming, reply.ReplyToId);
    }

    [Fact]
    public async Task A_message_accepts_input_unless_it_says_otherwise()
    {
        await RunAsync(turn => turn.SendActivitiesAsync(
        [
            new Activity { Type = ActivityTypes.Message, Text = "a" },
            new Activity { Type = ActivityTypes.Message, Text = "b", InputHint = InputHints.ExpectingInput },
            new Activity { Type = ActivityTypes.Typing },
        ]));

        Assert.Equal(
            [InputHints.AcceptingInput, InputHints.ExpectingInput, null],
            _adapter.ActiveQueue.Select(reply => reply.InputHint));
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        await RunAsync(async turn =>
        {
            await turn.SendActivityAsync(turn.Activity.CreateTrace("t"));
            Assert.False(turn.Responded);

            await turn.SendActivityAsync("hello");
            Assert.True(turn.Responded);
        });
    }

    [Fact]
    public async Task Send_handlers_run_in_the_order_in_which_they_were_added()
    {
        var order = new List<string>();
        await RunAsync(async turn =>
        {
            turn.OnSendActivities(async (_, _, next) =>
            {
                order.Add("first in");
                var responses = await next();
                order.Add("first out");
                return responses;
            });
            turn.OnSendActivities((_, activities, next) =>
            {
                order.Add("second");
                activities[0].Text += "!";
                return next();
            });
            await turn.SendActivityAsync("hello");
        });

        Assert.Equal(["first in", "second", "first out"], order);
        Assert.Equal("hello!", Assert.Single(_adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task A_send_handler_that_does_not_go_on_keeps_the_activity_back()
    {
        await RunAsync(async turn =>
        {
            turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

            Assert.Null((await turn.SendActivityAsync("hello")).Id);
            Assert.False(turn.Responded);
        });

        Assert.Empty(_adapter.ActiveQueue);
    }

    [Fact]
    public async Task Update_and_delete_go_through_their_handlers()
    {
        var seen = new List<string>();
        await RunAsync(async turn =>
        {
            turn.OnUpdateActivity((_, activity, next) =>
            {
                seen.Add("update " + activity.Id);
                return next();
            });
            turn.OnDeleteActivity((_, reference, next) =>
            {
                seen.Add("delete " + reference.ActivityId);
                return next();
            });
            var kept = await turn.SendActivityAsync("old");
            var gone = await turn.SendActivityAsync("gone");
            seen.AddRange([kept.Id, gone.Id]);

            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = kept.Id, Text = "new" });
            await turn.DeleteActivityAsync(gone.Id);
        });

        Assert.Equal(["update " + seen[0], "delete " + seen[1]], seen[2..]);
        Assert.Equal("new", Assert.Single(_adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task Replies_that_the_caller_waits_for_are_kept_instead_of_sent()
    {
        using var turn = new TurnContext(_adapter, new Activity { Type = ActivityTypes.Message, DeliveryMode = DeliveryModes.ExpectReplies });

        await turn.SendActivityAsync("one");
        await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse });

        Assert.Equal([ActivityTypes.Message, ActivityTypesEx.InvokeResponse], turn.BufferedReplyActivities.Select(reply => reply.Type));
        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.Empty(_adapter.ActiveQueue);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Nothing_cannot_be_sent()
    {
        using var turn = new TurnContext(_adapter, new Activity { Type = ActivityTypes.Message });

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null));
    }

    [Fact]
    public async Task A_turn_made_from_another_shares_its_state_and_handlers_and_leaves_them_alone_at_its_end()
    {
        var sends = 0;
        using var disposable = new MemoryStream();
        using var turn = new TurnContext(_adapter, new Activity { Type = ActivityTypes.Message });
        turn.TurnState.Add("stream", disposable);
        turn.OnSendActivities((_, _, next) =>
        {
            sends++;
            return next();
        });

        using (var other = new TurnContext(turn, new Activity { Type = ActivityTypes.Event }))
        {
            await other.SendActivityAsync("hello");
            Assert.Same(turn.TurnState, other.TurnState);
        }

        Assert.Equal(1, sends);
        Assert.True(disposable.CanRead);
    }

    [Fact]
    public void The_end_of_a_turn_disposes_what_its_state_holds()
    {
        var disposable = new MemoryStream();
        using (var turn = new TurnContext(_adapter, new Activity()))
        {
            turn.TurnState.Add("stream", disposable);
        }

        Assert.False(disposable.CanRead);
    }

    private Task RunAsync(Func<ITurnContext, Task> bot) => _adapter.SendTextToBotAsync("hi", (turn, _) => bot(turn), CancellationToken.None);
}
