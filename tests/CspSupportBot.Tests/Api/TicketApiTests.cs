using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Domain;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Api;

/// <summary>The interface that other programs rely on: members, filters, pages and refusals are fixed.</summary>
public sealed class TicketApiTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync();
        await bot.SayAsync("help");
        await using var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter($"{bot.Agent.TenantId}");
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        db.Tickets.AddRange(
            Samples.Filed(Draft("Contoso Ltd", BusinessImpact.Critical), 1),
            Samples.Submitted(Draft("Adatum Corporation", BusinessImpact.Moderate), 2),
            Samples.Filed(Draft("Contoso Ltd", BusinessImpact.Minimal), 3));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_page_has_exactly_the_agreed_members()
    {
        var page = await GetAsync("/api/tickets?take=1&customer=Contoso");

        var agreed = JsonNode.Parse("""
            {
              "items": [{ "number": "CSP-3", "customer": "Contoso Ltd", "family": "azure", "impact": "C", "state": "filed", "owner": "Aiko Tanaka", "dueAt": "2026-11-23T09:41:00+00:00" }],
              "next": "3"
            }
            """);
        Assert.True(JsonNode.DeepEquals(agreed, page), page.ToJsonString());
    }

    [Fact]
    public async Task A_ticket_without_a_deadline_says_null()
    {
        var item = Assert.Single((await GetAsync("/api/tickets?state=filing"))["items"]!.AsArray())!;

        Assert.True(item.AsObject().ContainsKey("dueAt"));
        Assert.Null(item["dueAt"]);
    }

    [Theory]
    [InlineData("", "3,2,1")]
    [InlineData("state=filed", "3,1")]
    [InlineData("state=FILED", "3,1")]
    [InlineData("impact=a", "1")]
    [InlineData("impact=C&state=filed", "3")]
    [InlineData("customer=Adatum", "2")]
    [InlineData("customer=contoso.onmicrosoft.com&impact=A", "1")]
    [InlineData("customer=nobody", "")]
    [InlineData("state=&impact=&customer=&take=&after=", "3,2,1")]
    [InlineData("after=3", "2,1")]
    [InlineData("after=CSP-2", "1")]
    [InlineData("take=2", "3,2")]
    public async Task Filters_narrow_the_list(string query, string expected)
    {
        var numbers = (await GetAsync($"/api/tickets?{query}"))["items"]!.AsArray().Select(item => item!["number"]!.ToString()["CSP-".Length..]);

        Assert.Equal(expected, string.Join(',', numbers));
    }

    [Fact]
    public async Task Next_leads_through_all_pages_to_the_end()
    {
        List<string> seen = [];
        string? next = null;
        do
        {
            var page = await GetAsync($"/api/tickets?take=1&after={next}");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["number"]!.ToString()));
            next = page["next"]?.ToString();
        }
        while (next is not null);

        Assert.Equal(["CSP-3", "CSP-2", "CSP-1"], seen);
    }

    [Theory]
    [InlineData("state", "open")]
    [InlineData("state", "1")]
    [InlineData("impact", "D")]
    [InlineData("impact", "critical")]
    [InlineData("take", "many")]
    [InlineData("take", "0")]
    [InlineData("take", "-1")]
    [InlineData("take", "100000")]
    [InlineData("after", "last week")]
    public async Task A_parameter_that_can_not_be_read_is_named(string parameter, string value)
    {
        using var response = await bot.Http.GetAsync(new Uri($"/api/tickets?{parameter}={value}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"\"{parameter}\"", JsonNode.Parse(await response.Content.ReadAsStringAsync())!["detail"]!.ToString());
    }

    [Theory]
    [InlineData("CSP-1")]
    [InlineData("csp-1")]
    [InlineData("1")]
    public async Task A_ticket_is_found_by_its_number(string number)
    {
        var ticket = await GetAsync($"/api/tickets/{number}");

        Assert.Equal("CSP-1", ticket["summary"]!["number"]!.ToString());
        Assert.Equal("Virtual machine does not start", ticket["title"]!.ToString());
        Assert.Equal(["submitted", "filed"], ticket["history"]!.AsArray().Select(line => line!["kind"]!.ToString()));
    }

    [Theory]
    [InlineData("CSP-4")]
    [InlineData("0")]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999")]
    public async Task A_number_without_a_ticket_gives_404(string number)
    {
        using var response = await bot.Http.GetAsync(new Uri($"/api/tickets/{number}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Before_anybody_spoke_the_list_is_empty()
    {
        await using var fresh = await BotUnderTest.StartAsync();

        Assert.Equal("""{"items":[],"next":null}""", await fresh.Http.GetStringAsync(new Uri("/api/tickets", UriKind.Relative)));
        using var response = await fresh.Http.GetAsync(new Uri("/api/tickets/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private TicketDraft Draft(string customer, BusinessImpact impact) => Samples.Draft(customer: customer) with
    {
        PartnerTenant = $"{bot.Agent.TenantId}",
        Impact = impact,
    };

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await bot.Http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
}
