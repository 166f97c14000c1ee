using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.AspNetCore;

/// <summary>The answer to an invoke is the HTTP response.</summary>
public sealed class CloudAdapterInvokeTests
{
    private const string ServiceError = """{"error":{"code":"ServiceError","message":"The bot could not handle the request."}}""";

    [Theory]
    [InlineData(200)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task Status_and_body_of_the_invoke_are_those_of_the_response(int invokeStatus)
    {
        await using var host = await BotHost.StartAsync(Answer(new InvokeResponse { Status = invokeStatus, Body = new { a = 1 } }));

        var (status, body) = await host.PostAsync(host.ActivityJson("invoke"));

        Assert.Equal(invokeStatus, (int)status);
        Assert.Equal("""{"a":1}""", body);
    }

    [Fact]
    public async Task A_bot_without_a_handler_answers_501()
    {
        await using var host = await BotHost.StartAsync(new ActivityHandler().OnTurnAsync);

        Assert.Equal((HttpStatusCode.NotImplemented, string.Empty), await host.PostAsync(host.ActivityJson("invoke", "\"name\":\"unknown\"")));
    }

    [Fact]
    public async Task A_bot_that_does_not_answer_an_invoke_answers_501()
    {
        await using var host = await BotHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(host.ActivityJson("invoke"))).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_invoke_answers_500_with_an_error_that_tells_nothing(bool hasErrorHandler)
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("secret detail"));
        host.Adapter.OnTurnError = hasErrorHandler ? (_, _) => Task.CompletedTask : null;

        var (status, body) = await host.PostAsync(host.ActivityJson("invoke"));

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.Equal(ServiceError, body);
        Assert.Equal(hasErrorHandler ? 0 : 1, host.Log.Errors.Count());
    }

    [Fact]
    public async Task An_answer_given_before_the_failure_is_not_sent()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await Answer(new InvokeResponse { Status = 200 })(turn, token);
            throw new InvalidOperationException();
        });
        host.Adapter.OnTurnError = (_, _) => Task.CompletedTask;

        Assert.Equal((HttpStatusCode.InternalServerError, ServiceError), await host.PostAsync(host.ActivityJson("invoke")));
    }

    [Fact]
    public async Task The_error_handler_may_answer_in_place_of_the_bot()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException());
        host.Adapter.OnTurnError = (turn, _) => Answer(new InvokeResponse { Status = 200, Body = "sorry" })(turn, CancellationToken.None);

        Assert.Equal((HttpStatusCode.OK, "\"sorry\""), await host.PostAsync(host.ActivityJson("invoke")));
    }

    [Fact]
    public async Task A_body_that_cannot_be_json_answers_500()
    {
        await using var host = await BotHost.StartAsync(Answer(new InvokeResponse { Status = 200, Body = typeof(string) }));

        Assert.Equal((HttpStatusCode.InternalServerError, ServiceError), await host.PostAsync(host.ActivityJson("invoke")));
        Assert.Single(host.Log.Errors);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    [InlineData(600)]
    public async Task A_status_that_is_none_answers_500(int invokeStatus)
    {
        await using var host = await BotHost.StartAsync(Answer(new InvokeResponse { Status = invokeStatus }));

        Assert.Equal(HttpStatusCode.InternalServerError, (await host.PostAsync(host.ActivityJson("invoke"))).Status);
    }

    [Fact]
    public async Task A_status_that_has_no_body_is_sent_without_one()
    {
        await using var host = await BotHost.StartAsync(Answer(new InvokeResponse { Status = 204, Body = "x" }));

        Assert.Equal((HttpStatusCode.NoContent, string.Empty), await host.PostAsync(host.ActivityJson("invoke")));
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_not_sent_to_the_connector()
    {
        await using var host = await BotHost.StartAsync(Answer(new InvokeResponse { Status = 200 }));

        await host.PostAsync(host.ActivityJson("invoke"));

        Assert.Empty(host.Connector.Requests);
    }

    [Fact]
    public async Task Expected_replies_are_the_response()
    {
        await using var host = await BotHost.StartAsync(async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });

        var (status, body) = await host.PostAsync(host.ActivityJson("message", "\"deliveryMode\":\"expectReplies\""));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["one", "two"], JsonNode.Parse(body)["activities"].AsArray().Select(reply => (string)reply["text"]));
        Assert.Empty(host.Connector.Requests);
    }

    private static BotCallbackHandler Answer(InvokeResponse response)
        => (turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, token);
}
