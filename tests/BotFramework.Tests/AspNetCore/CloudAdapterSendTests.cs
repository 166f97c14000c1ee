using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.AspNetCore;

/// <summary>What leaves for the connector, and what never does.</summary>
public sealed class CloudAdapterSendTests
{
    [Fact]
    public async Task A_reply_goes_to_the_activity_that_came_in_without_an_id_of_its_own()
    {
        var id = string.Empty;
        await using var host = await BotHost.StartAsync(async (turn, token) =>
            id = (await turn.SendActivityAsync(new Activity { Type = "message", Id = "mine", Text = "hello" }, token)).Id);
        host.Connector.Answer = """{"id":"out-1"}""";

        await host.PostAsync(host.ActivityJson("message"));

        var request = Assert.Single(host.Connector.Requests);
        var sent = JsonNode.Parse(request.Body);
        Assert.Equal("POST /v3/conversations/a%3A1/activities/in-1", request.Line);
        Assert.Null(sent["id"]);
        Assert.Equal(("28:bot", "29:user", "in-1"), ((string)sent["from"]["id"], (string)sent["recipient"]["id"], (string)sent["replyToId"]));
        Assert.Equal("out-1", id);
        Assert.DoesNotContain("Authorization", request.Headers.Keys);
    }

    [Fact]
    public async Task An_activity_that_replies_to_nothing_is_sent_to_the_conversation()
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        await host.PostAsync(host.ActivityJson("message").Replace("\"id\":\"in-1\",", string.Empty, StringComparison.Ordinal));

        Assert.Equal("POST /v3/conversations/a%3A1/activities", Assert.Single(host.Connector.Requests).Line);
    }

    [Fact]
    public async Task An_update_and_a_deletion_go_to_the_activity_they_name()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = "message", Id = "out-1", Text = "new" }, token);
            await turn.DeleteActivityAsync("out-2", token);
        });

        await host.PostAsync(host.ActivityJson("message"));

        Assert.Equal(
            ["PUT /v3/conversations/a%3A1/activities/out-1", "DELETE /v3/conversations/a%3A1/activities/out-2"],
            host.Connector.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData("msteams", 0)]
    [InlineData("emulator", 1)]
    public async Task A_trace_leaves_only_for_the_emulator(string channel, int expected)
    {
        await using var host = await BotHost.StartAsync((turn, token) => turn.SendActivityAsync(turn.Activity.CreateTrace("t"), token));

        await host.PostAsync(host.ActivityJson("message").Replace("msteams", channel, StringComparison.Ordinal));

        Assert.Equal(expected, host.Connector.Requests.Count);
    }

    [Fact]
    public async Task A_delay_is_waited_for_and_not_sent()
    {
        var clock = new FakeTimeProvider();
        var reached = new TaskCompletionSource();
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            var send = turn.SendActivitiesAsync([new Activity { Type = ActivityTypes.Delay, Value = 5000 }, MessageFactory.Text("later")], token);
            reached.SetResult();
            await send;
        });
        host.Adapter.Clock = clock;

        var response = host.PostAsync(host.ActivityJson("message"));
        await reached.Task;
        clock.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.Empty(host.Connector.Requests);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await response;

        Assert.Equal("later", (string)JsonNode.Parse(Assert.Single(host.Connector.Requests).Body)["text"]);
    }

    [Fact]
    public async Task A_failed_message_gives_200_once_the_error_handler_has_told_the_user()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException());
        host.Adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");

        Assert.Equal((HttpStatusCode.OK, string.Empty), await host.PostAsync(host.ActivityJson("message")));
        Assert.Equal("sorry", (string)JsonNode.Parse(Assert.Single(host.Connector.Requests).Body)["text"]);
    }

    [Fact]
    public async Task A_failed_message_without_an_error_handler_is_logged_and_gives_500()
    {
        var failure = new InvalidOperationException("secret detail");
        await using var host = await BotHost.StartAsync((_, _) => throw failure);

        Assert.Equal((HttpStatusCode.InternalServerError, string.Empty), await host.PostAsync(host.ActivityJson("message")));
        Assert.Same(failure, Assert.Single(host.Log.Errors));
    }

    [Fact]
    public async Task An_error_handler_that_fails_gives_500()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException());
        host.Adapter.OnTurnError = (_, _) => throw new TimeoutException();

        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(host.ActivityJson("message"))).Status);
        Assert.IsType<TimeoutException>(Assert.Single(host.Log.Errors));
    }
}
