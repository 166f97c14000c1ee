using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Fuzzing;

/// <summary>What the fuzzer found, one test for each.</summary>
public sealed class FoundByFuzzingTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("message")]
    [InlineData("invoke")]
    public async Task Bytes_that_are_no_utf8_in_a_value_give_400(string type)
    {
        var activity = bot.Chat.NewActivity(type);
        activity["value"] = new System.Text.Json.Nodes.JsonObject { ["say"] = "HERE" };
        var body = Encoding.UTF8.GetBytes(activity.ToJsonString());
        body[Encoding.UTF8.GetString(body).IndexOf("HERE", StringComparison.Ordinal)] = 0x90;

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));
    }

    [Theory]
    [InlineData("new ticket\ufffe")]
    [InlineData("\ufdd0help")]
    [InlineData("help \ud83f\udfff")]
    public async Task A_button_whose_words_hold_what_is_no_character_is_answered(string words)
    {
        var delivery = await bot.Chat.SubmitAsync(new System.Text.Json.Nodes.JsonObject { ["say"] = words });

        Assert.Equal(HttpStatusCode.OK, delivery.Status);
        Assert.DoesNotContain("Something went wrong", (await bot.Chat.WaitForReplyAsync(delivery)).VisibleText, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await bot.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return response.StatusCode;
    }
}
