using System.Text.Json.Nodes;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What a card sends comes from the client, so it may be anything.</summary>
public sealed class TamperedClickTests(SharedBot shared) : IClassFixture<SharedBot>
{
    // Fabrikam Production, a subscription of another customer.
    private const string ForeignSubscription = "90c026c4-cc99-4de3-87ff-8662433e01d6";

    [Theory]
    [InlineData("""{"draft":"00000000-0000-0000-0000-000000000001","question":"subscription","answer":"Contoso Production"}""")]
    [InlineData("""{"draft":"DRAFT","question":"colour","answer":"Contoso Production"}""")]
    [InlineData("""{"draft":"DRAFT","question":"","answer":"Contoso Production"}""")]
    [InlineData("""{"draft":"DRAFT","question":"submit","answer":"submit"}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":"FOREIGN"}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":""}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription"}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":{"id":"Contoso Production"}}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":["Contoso Production"]}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":99}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":true}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":null}""")]
    [InlineData("""{"draft":"DRAFT","question":"subscription","answer":"HUGE"}""")]
    [InlineData("""{"draft":"DRAFT","question":["subscription"],"answer":"Contoso Production"}""")]
    [InlineData("""{"draft":{"id":"DRAFT"},"question":"subscription","answer":"Contoso Production"}""")]
    [InlineData("""{"draft":1,"question":"subscription","answer":"Contoso Production"}""")]
    [InlineData("""{"draft":"' OR 1=1 --","question":"subscription","answer":"Contoso Production"}""")]
    [InlineData("""{"question":"subscription","answer":"Contoso Production"}""")]
    [InlineData("""{"draft":"DRAFT","question":"title","answer":"","title":"Mine","description":"Mine"}""")]
    [InlineData("""{"say":{"text":"cancel"}}""")]
    [InlineData("""{"say":["cancel"]}""")]
    [InlineData("""{"say":7,"with":"nothing"}""")]
    [InlineData("""{"say":"note CSP-1","with":"draft","draft":"HUGE"}""")]
    [InlineData("""{"data":{"draft":"DRAFT","question":"subscription","answer":"Contoso Production"}}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1,[2,[3]]]")]
    [InlineData("\"cancel\"")]
    [InlineData("42")]
    [InlineData("false")]
    public async Task Tampered_data_never_fails_and_changes_nothing(string json)
    {
        var agent = shared.Agent();
        await agent.SayAsync("new ticket Contoso Ltd azure");
        var before = await agent.DraftAsync();

        var delivery = await agent.Chat.SubmitAsync(JsonNode.Parse(json
            .Replace("DRAFT", $"{before!.Id}", StringComparison.Ordinal)
            .Replace("FOREIGN", ForeignSubscription, StringComparison.Ordinal)
            .Replace("HUGE", new string('x', 60_000), StringComparison.Ordinal))!);

        Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}");
        Assert.Equal(before, await agent.DraftAsync());
        Assert.Empty(shared.Bot.Warnings);
        Assert.Contains(agent.Sentence("ImpactAsked"), (await agent.SayAllAsync("Contoso Production")).VisibleText);
    }

    [Fact]
    public async Task Deeply_nested_data_is_no_answer()
    {
        var agent = shared.Agent();
        await agent.SayAsync("new ticket Contoso Ltd azure");
        var before = await agent.DraftAsync();
        JsonNode nested = new JsonObject { ["answer"] = "Contoso Production" };
        for (var depth = 0; depth < 55; depth++)
        {
            nested = new JsonObject { ["answer"] = nested };
        }

        var delivery = await agent.Chat.SubmitAsync(nested);

        Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}");
        Assert.Equal(before, await agent.DraftAsync());
    }

    [Theory]
    [InlineData("""{"title":7,"description":true}""")]
    [InlineData("""{"title":{"text":"Mine"},"description":["Mine"]}""")]
    [InlineData("""{"title":"","description":"Mine"}""")]
    [InlineData("""{"title":"Mine","description":"Mine","kind":"Nonsense","language":"xx-xx","startedDate":"2026-02-31","startedTime":"25:99"}""")]
    [InlineData("""{"title":"Mine","description":"Mine","kind":"99","customerTenantId":"x","IsTracked":"true","family":"Marketplace"}""")]
    public async Task Tampered_fields_of_the_form_never_become_anything_else(string json)
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");
        var before = await agent.DraftAsync();
        var value = (JsonObject)JsonNode.Parse(json)!;
        (value["draft"], value["question"], value["answer"]) = ($"{before!.Id}", "title", "");

        var delivery = await agent.Chat.SubmitAsync(value);

        Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}");
        var after = await agent.DraftAsync();
        Assert.Equal(
            before with { Title = after!.Title, Description = after.Description, IsEditingDetails = after.IsEditingDetails }, after);
        Assert.Empty(shared.Bot.Warnings);
    }
}
