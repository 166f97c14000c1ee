using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private LoopbackConnector connector;
    private ConnectorClient client;

    private IConversations Conversations => client.Conversations;

    public async Task InitializeAsync()
    {
        connector = await LoopbackConnector.StartAsync();
        client = Connectors.Local(new Uri(connector.Address, "amer/tenant-1/"));
    }

    public async Task DisposeAsync()
    {
        await connector.DisposeAsync();
    }

    public static TheoryData<string, Func<IConversations, Task>> Calls()
    {
        return new TheoryData<string, Func<IConversations, Task>>
        {
            { "POST /v3/conversations", c => c.CreateConversationAsync(new ConversationParameters()) },
            { "POST /v3/conversations", c => c.CreateDirectConversationAsync("28:b", "29:u") },
            { "GET /v3/conversations?continuationToken=a%2Fb", c => c.GetConversationsAsync("a/b") },
            { "POST /v3/conversations/a%3A1/activities", c => c.SendToConversationAsync("a:1", new Activity()) },
            { "POST /v3/conversations/a%3A1/activities", c => c.SendToConversationAsync(Addressed()) },
            { "POST /v3/conversations/a%3A1/activities/7", c => c.ReplyToActivityAsync("a:1", "7", new Activity()) },
            { "POST /v3/conversations/a%3A1/activities/6", c => c.ReplyToActivityAsync(Addressed()) },
            { "PUT /v3/conversations/a%3A1/activities/7", c => c.UpdateActivityAsync("a:1", "7", new Activity()) },
            { "PUT /v3/conversations/a%3A1/activities/7", c => c.UpdateActivityAsync(Addressed()) },
            { "DELETE /v3/conversations/a%3A1/activities/7", c => c.DeleteActivityAsync("a:1", "7") },
            { "DELETE /v3/conversations/a%3A1/members/29%3Au", c => c.DeleteConversationMemberAsync("a:1", "29:u") },
            { "GET /v3/conversations/a%3A1/members", c => c.GetConversationMembersAsync("a:1") },
            { "GET /v3/conversations/a%3A1/activities/7/members", c => c.GetActivityMembersAsync("a:1", "7") },
            { "GET /v3/conversations/a%3A1/pagedmembers", c => c.GetConversationPagedMembersAsync("a:1") },
            { "GET /v3/conversations/a%3A1/pagedmembers?pageSize=50&continuationToken=t%3D%3D", c => c.GetConversationPagedMembersAsync("a:1", 50, "t==") },
            { "GET /v3/conversations/a%3A1/members/29%3Au", c => ((Conversations)c).GetConversationMemberAsync("29:u", "a:1") },
            { "POST /v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities", c => c.SendToConversationAsync("19:x@thread.tacv2;messageid=1", new Activity()) },
            { "POST /v3/conversations/..%2F..%2Fsecret%3Fq%23f/activities", c => c.SendToConversationAsync("../../secret?q#f", new Activity()) },
        };
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Each_call_goes_to_its_address_below_the_base_path(string line, Func<IConversations, Task> call)
    {
        await call(Conversations);

        Assert.Equal(
            line.Replace(" /", " /amer/tenant-1/", StringComparison.Ordinal),
            Assert.Single(connector.Requests).Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/teams")]
    [InlineData("/teams/?x=1#y")]
    public async Task A_base_address_of_any_form_is_understood(string suffix)
    {
        client.BaseUri = new Uri(connector.Address.GetLeftPart(UriPartial.Authority) + suffix);

        await Conversations.GetConversationMembersAsync("a:1");

        string root = suffix.StartsWith("/teams", StringComparison.Ordinal) ? "/teams" : string.Empty;
        Assert.Equal($"GET {root}/v3/conversations/a%3A1/members", Assert.Single(connector.Requests).Line);
    }

    [Fact]
    public async Task An_activity_is_sent_as_utf_8_json()
    {
        await Conversations.SendToConversationAsync("a:1", new Activity(ActivityTypes.Message, text: "🙂 日本"));

        ReceivedRequest request = Assert.Single(connector.Requests);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.NotEmpty(request.Headers["User-Agent"]);
        Assert.False(request.Headers.ContainsKey("Authorization"));
        Assert.Equal("🙂 日本", (string)JsonNode.Parse(request.Body)["text"]);
    }

    [Theory]
    [InlineData(200, """{"id":"5"}""", "5")]
    [InlineData(201, """{"id":"5","more":1}""", "5")]
    [InlineData(202, "", "")]
    [InlineData(201, " \r\n", "")]
    [InlineData(200, "{}", "")]
    [InlineData(200, "null", "")]
    [InlineData(204, "", "")]
    public async Task A_sent_activity_has_the_id_that_the_channel_tells(int status, string answer, string id)
    {
        (connector.Status, connector.Answer) = (status, answer);

        Assert.Equal(id, (await Conversations.SendToConversationAsync("a:1", new Activity())).Id);
    }

    [Fact]
    public async Task Members_are_read_with_all_that_the_channel_tells()
    {
        connector.Answer = """{"members":[{"id":"29:u","email":"u@x.example"}],"continuationToken":"next"}""";

        PagedMembersResult page = await Conversations.GetConversationPagedMembersAsync("a:1");

        Assert.Equal("next", page.ContinuationToken);
        ChannelAccount member = Assert.Single(page.Members);
        Assert.Equal("u@x.example", member.Properties["email"].GetString());
    }

    [Fact]
    public async Task A_created_conversation_is_returned()
    {
        (connector.Status, connector.Answer) = (201, """{"id":"a:9","activityId":"8"}""");

        ConversationResourceResponse created =
            await Conversations.CreateConversationAsync(new ConversationParameters(isGroup: false, tenantId: "t"));

        Assert.Equal(("a:9", "8"), (created.Id, created.ActivityId));
        Assert.Equal("""{"isGroup":false,"tenantId":"t"}""", Assert.Single(connector.Requests).Body);
    }

    [Fact]
    public async Task A_refusal_carries_what_the_channel_said()
    {
        connector.Status = 429;
        connector.RetryAfter = "70";
        connector.Answer = """{"error":{"code":"Throttled","message":"Slow down","innerHttpError":{"statusCode":503,"body":{"a":1}}}}""";

        ErrorResponseException refusal = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Conversations.SendToConversationAsync("a:1", new Activity()));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(70), refusal.RetryAfter);
        Assert.Equal("Throttled", refusal.Body.Error.Code);
        Assert.Equal(503, refusal.Body.Error.InnerHttpError.StatusCode);
        Assert.Contains("429 (Throttled)", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Slow down", refusal.Message, StringComparison.Ordinal);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("\"text\"")]
    public async Task A_refusal_without_a_readable_body_is_told_by_its_status(string answer)
    {
        (connector.Status, connector.Answer) = (502, answer);

        ErrorResponseException refusal = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Conversations.SendToConversationAsync("a:1", new Activity()));

        Assert.Equal(HttpStatusCode.BadGateway, refusal.StatusCode);
        Assert.Null(refusal.Body);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_change_the_path_is_refused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Conversations.SendToConversationAsync(id, new Activity()));
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task Cancelling_stops_the_call()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Conversations.GetConversationMembersAsync("a:1", cancelled.Token));
    }

    private static Activity Addressed()
    {
        return new Activity(id: "7", replyToId: "6", conversation: new ConversationAccount(id: "a:1"));
    }
}
