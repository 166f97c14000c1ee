using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What the door answers to requests that are no proper activity.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private static readonly Uri Door = new("/api/messages", UriKind.Relative);

    private BotUnderTest bot = null!;

    public static TheoryData<string> RecordedPayloads =>
        [.. Directory.EnumerateFiles(PayloadFolder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string PayloadFolder => Path.Combine(AppContext.BaseDirectory, "data", "playground");

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":7}")]
    public async Task What_is_no_activity_gives_400(string body) =>
        Assert.Equal((HttpStatusCode.BadRequest, ""), await PostAsync(body));

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task Deep_nesting_gives_400(string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, 5_000)) + "1" + string.Concat(Enumerable.Repeat(close, 5_000));

        Assert.Equal((HttpStatusCode.BadRequest, ""), await PostAsync($$"""{"type":"message","value":{{nested}}}"""));
        Assert.Equal((HttpStatusCode.BadRequest, ""), await PostAsync($$"""{"type":"message","channelData":{{nested}}}"""));
    }

    [Theory]
    [InlineData("spaceshipUpdate")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    public async Task An_activity_that_means_nothing_to_the_bot_is_accepted_in_silence(string type)
    {
        var delivery = await bot.Chat.DeliverAsync(bot.Chat.NewActivity(type));

        Assert.Equal((HttpStatusCode.OK, ""), (delivery.Status, delivery.Body));
        Assert.Empty(bot.Teams.Messages);
    }

    [Theory]
    [InlineData("unknown/invoke")]
    [InlineData("composeExtension/query")]
    public async Task An_invoke_that_the_bot_does_not_know_gives_501(string name)
    {
        var delivery = await bot.Chat.InvokeAsync(name, new JsonObject());

        Assert.Equal((HttpStatusCode.NotImplemented, ""), (delivery.Status, delivery.Body));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posting_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Door);
        using var response = await bot.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_megabytes_give_413_whether_announced_or_not(bool isAnnounced)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('x', 5_000_000)}}"}""");
        using var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = !isAnnounced;

        // The server may hang up on a body it does not want; asking first makes the answer certain.
        request.Headers.ExpectContinue = true;
        using var response = await bot.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task A_body_that_does_not_call_itself_JSON_gives_415(string? contentType) =>
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, ""), await PostAsync("""{"type":"message"}""", contentType));

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    public async Task A_message_that_Teams_would_not_send_is_ignored(string missing)
    {
        var activity = Message("new ticket");
        activity.Remove(missing);

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.Equal((HttpStatusCode.OK, ""), (delivery.Status, delivery.Body));
        Assert.Empty(bot.Teams.Requests);
    }

    [Fact]
    public async Task A_message_of_no_tenant_is_ignored()
    {
        var activity = Message("new ticket");
        activity["conversation"]!.AsObject().Remove("tenantId");
        activity.Remove("channelData");

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.Equal((HttpStatusCode.OK, ""), (delivery.Status, delivery.Body));
        Assert.Empty(bot.Teams.Requests);
    }

    [Fact]
    public async Task The_tenant_may_stand_in_the_channel_data_only()
    {
        var activity = Message("help");
        activity["conversation"]!.AsObject().Remove("tenantId");

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.Contains("New ticket", (await bot.Chat.WaitForReplyAsync(delivery)).VisibleText);
    }

    [Fact]
    public async Task Adding_the_app_greets_once()
    {
        await bot.Chat.InstallAsync();

        Assert.Contains("New ticket", Assert.Single(bot.Chat.Messages).VisibleText);
    }

    [Fact]
    public async Task New_members_of_a_team_are_not_greeted()
    {
        var update = bot.Chat.NewActivity("conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:somebody" }, new JsonObject());

        var delivery = await bot.Chat.DeliverAsync(update);

        Assert.Equal(HttpStatusCode.OK, delivery.Status);
        Assert.Empty(bot.Chat.Messages);
    }

    [Theory]
    [MemberData(nameof(RecordedPayloads))]
    public async Task No_recorded_payload_makes_the_bot_fail(string file)
    {
        // The conversations of the recordings do not exist here, so what the bot says in them is refused.
        bot.ExpectsWarnings = true;
        var activity = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(PayloadFolder, file)))!.AsObject();
        activity["serviceUrl"] = bot.Teams.ServiceUrl.AbsoluteUri;

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.True(delivery.Status is HttpStatusCode.OK or HttpStatusCode.NotImplemented, $"{delivery.Status} {delivery.Body}");
        Assert.DoesNotContain(bot.Warnings, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private JsonObject Message(string text)
    {
        var activity = bot.Chat.NewActivity("message");
        activity["text"] = text;
        return activity;
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string body, string? contentType = "application/json")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        using var response = await bot.Http.PostAsync(Door, content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
