using System.Net;
using System.Text;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.AspNetCore;

/// <summary>Which requests become a turn, and with which status the others are refused.</summary>
public sealed class CloudAdapterRequestTests
{
    private readonly List<Activity> _received = [];

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Another_verb_than_post_gives_405_and_is_no_error_of_ours(string verb)
    {
        await using var host = await StartAsync();

        using var response = await host.Client.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "/"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Empty(host.Log.Errors);
        Assert.Empty(_received);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("nonsense")]
    public async Task Another_content_type_than_json_gives_415(string contentType)
    {
        await using var host = await StartAsync();

        var (status, body) = await host.PostAsync(host.ActivityJson("message"), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Empty(body);
        Assert.Empty(_received);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON; charset=UTF-8")]
    [InlineData("application/vnd.microsoft.activity+json")]
    public async Task Json_in_utf8_gives_a_turn_and_an_empty_200(string contentType)
    {
        await using var host = await StartAsync();

        var (status, body) = await host.PostAsync(host.ActivityJson("message"), contentType);

        Assert.Equal((HttpStatusCode.OK, string.Empty), (status, body));
        Assert.Equal("hi", Assert.Single(_received).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} trailing")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"from\":[]}")]
    [InlineData("{\"type\":\"message\",\"membersAdded\":{}}")]
    public async Task What_is_no_activity_gives_400_without_a_word_about_the_parser(string json)
    {
        await using var host = await StartAsync();

        var (status, body) = await host.PostAsync(json);

        Assert.Equal((HttpStatusCode.BadRequest, string.Empty), (status, body));
        Assert.Empty(_received);
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task Half_an_emoji_in_the_text_is_no_reason_to_refuse_the_message()
    {
        await using var host = await StartAsync();

        var (status, _) = await host.PostAsync("{\"type\":\"message\",\"text\":\"cut \\ud83d\"}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("cut \uFFFD", Assert.Single(_received).Text);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_give_400()
    {
        await using var host = await StartAsync();
        using var content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        var (status, _) = await host.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/") { Content = content });

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData(63, HttpStatusCode.OK)]
    [InlineData(64, HttpStatusCode.BadRequest)]
    [InlineData(10_000, HttpStatusCode.BadRequest)]
    public async Task Nesting_deeper_than_64_levels_gives_400(int levelsBelowTheRoot, HttpStatusCode expected)
    {
        await using var host = await StartAsync();
        var nested = new string('[', levelsBelowTheRoot) + new string(']', levelsBelowTheRoot);

        var (status, _) = await host.PostAsync(host.ActivityJson("message", $"\"value\":{nested}"));

        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_json()
    {
        await using var host = await StartAsync();

        var (status, _) = await host.PostAsync('\uFEFF' + host.ActivityJson("message"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(_received);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_gives_413_whether_or_not_it_says_its_length(bool saysLength)
    {
        await using var host = await StartAsync(settings: ("BotFramework:MaxRequestBodyBytes", "2000"));
        var json = host.ActivityJson("message", $"\"text\":\"{new string('x', 3000)}\"");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostSizedAsync(host, json, saysLength));
        Assert.Empty(_received);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_just_the_limit_is_read(bool saysLength)
    {
        await using var host = await StartAsync();
        var json = host.ActivityJson("message");
        host.Adapter.MaxRequestBodyBytes = Encoding.UTF8.GetByteCount(json);

        Assert.Equal(HttpStatusCode.OK, await PostSizedAsync(host, json, saysLength));
    }

    [Fact]
    public async Task Without_a_setting_one_mebibyte_is_the_limit()
    {
        await using var host = await StartAsync();
        var json = host.ActivityJson("message", $"\"text\":\"{new string('x', 1024 * 1024)}\"");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.PostAsync(json)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_limit_of_the_server_gives_413_too(bool saysLength)
    {
        await using var host = await StartAsync(serverLimit: 1000);
        var json = host.ActivityJson("message", $"\"text\":\"{new string('x', 2000)}\"");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostSizedAsync(host, json, saysLength));
        Assert.Empty(host.Log.Errors);
    }

    [Theory]
    [InlineData("somethingNew")]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    public async Task Every_type_of_activity_is_accepted(string type)
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(host.ActivityJson(type))).Status);
        Assert.Equal(type, Assert.Single(_received).Type);
    }

    [Fact]
    public async Task An_activity_without_an_address_still_runs_but_cannot_be_answered()
    {
        var failures = new List<Exception>();
        await using var host = await StartAsync();
        host.Adapter.OnTurnError = (_, exception) =>
        {
            failures.Add(exception);
            return Task.CompletedTask;
        };

        var (status, _) = await host.PostAsync("""{"type":"message","text":"answer me"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Single(_received);
        Assert.Contains("serviceUrl", Assert.IsType<InvalidOperationException>(Assert.Single(failures)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_id_from_the_wire_does_not_reach_the_bot()
    {
        await using var host = await StartAsync();

        await host.PostAsync(host.ActivityJson("message", "\"callerId\":\"urn:botframework:azure\""));

        Assert.Null(Assert.Single(_received).CallerId);
    }

    private static async Task<HttpStatusCode> PostSizedAsync(BotHost host, string json, bool saysLength)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.TransferEncodingChunked = !saysLength;
        return (await host.SendAsync(request)).Status;
    }

    private Task<BotHost> StartAsync(long? serverLimit = null, params (string Key, string Value)[] settings)
        => BotHost.StartAsync(
            async (turn, token) =>
            {
                _received.Add(turn.Activity);
                if (turn.Activity.Text == "answer me")
                {
                    await turn.SendActivityAsync("hello", cancellationToken: token);
                }
            },
            serverLimit: serverLimit,
            settings: settings);
}
