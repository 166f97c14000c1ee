using System.Text.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What becomes of a problem, by product family: filed, prepared for the portal, or referred to the vendor.</summary>
public sealed class FamilyTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string ContosoTenant = "bf952955-795f-4e7b-aa13-63d70b052959";

    private static readonly JsonElement[] Products = [.. JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Connectors", "Embedded", "sample-products.json"))).RootElement.EnumerateArray()];

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_Microsoft_365_problem_is_prepared_for_the_portal_with_every_field(string language)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd microsoft 365 B", "Exchange Online");
        var summary = await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string>
        {
            ["title"] = "Mail does not arrive",
            ["description"] = "Nobody gets mail.",
            ["tried"] = "Looked at the queue",
            ["startedDate"] = "2026-11-23",
            ["startedTime"] = "08:30",
            ["contactPhone"] = "+81 3 1234 5678",
        });

        var card = await agent.PressAsync(agent.Word("ButtonPrepare"));

        Assert.Contains(agent.Word("RouteFileInPortal"), summary.VisibleText);
        Assert.All(
            (string[])["CSP-1", agent.Word("StatePrepared"), "Mail does not arrive", "Contoso Ltd (contoso.onmicrosoft.com)", agent.Word("FamilyMicrosoft365"), "Exchange Online", agent.Word("ImpactModerate"), "Nobody gets mail.", "Looked at the queue", agent.Word("MomentToday", "08:30", "JST"), agent.Word("KindBreakFix"), "aiko.tanaka@example.com", "+81 3 1234 5678"],
            field => Assert.Contains(field, card.VisibleText));
        Assert.Equal(TicketState.Prepared, (await agent.TicketAsync("CSP-1"))!.State);
        Assert.Equal(0, await CountAtBackendAsync("Mail does not arrive"));
    }

    [Fact]
    public async Task The_portal_opens_in_the_context_of_the_customer()
    {
        var agent = shared.Agent();

        var card = await agent.PrepareAsync();

        var portal = new Uri(Links(card).Single());
        Assert.Equal(("https", "portal.office.com"), (portal.Scheme, portal.Host));
        Assert.Contains($"CTID={ContosoTenant}", portal.Query);
    }

    [Theory]
    [InlineData("Fabrikam Inc", "Fabrikam Production", "https://portal.azure.com/fabrikam.onmicrosoft.com")]
    [InlineData("Litware Inc", "Anything they call it", "https://portal.azure.com/litware.onmicrosoft.com")]
    public async Task An_azure_problem_of_a_customer_without_access_is_prepared_for_the_portal(string customer, string subscription, string portal)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            await agent.SayAsync($"{agent.Word("CommandNewTicket")} {customer} azure B");

            var card = await agent.SayAllAsync(subscription, "VPN is down", HelpdeskChat.Description, agent.Word("CommandSubmit"));

            Assert.Contains($"CSP-1 · {agent.Word("StatePrepared")}", card.VisibleText);
            Assert.Contains(subscription, card.VisibleText);
            Assert.Equal([portal], Links(card));
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_customer_without_access_is_recognised_before_anything_else_is_asked(string language)
    {
        var agent = shared.Agent(language);

        var choice = await agent.SayAllAsync(agent.Word("CommandNewTicket"), "Alpine Ski House");

        Assert.Contains(agent.Word("AccessNone"), choice.VisibleText);
    }

    public static TheoryData<bool, bool, bool> Contacts()
    {
        var all = new TheoryData<bool, bool, bool>();
        foreach (var known in Enumerable.Range(0, 8))
        {
            all.Add((known & 4) != 0, (known & 2) != 0, (known & 1) != 0);
        }

        return all;
    }

    [Theory, MemberData(nameof(Contacts))]
    public async Task A_marketplace_product_ends_with_exactly_the_contacts_that_its_vendor_has(bool link, bool email, bool phone)
    {
        var agent = shared.Agent();
        var products = Products.Where(product =>
            product.TryGetProperty("link", out _) == link && product.TryGetProperty("email", out _) == email && product.TryGetProperty("phone", out _) == phone).ToList();

        Assert.NotEmpty(products);
        foreach (var product in products)
        {
            var card = await agent.CommandAsync("CommandIsv", product.GetProperty("name").GetString()!);

            var shown = card.VisibleText.Split('\n');
            Assert.Contains(product.GetProperty("name").GetString(), shown);
            Assert.Equal(link, Shows(product, "link"));
            Assert.Equal(email, Shows(product, "email"));
            Assert.Equal(phone, Shows(product, "phone"));
            Assert.Equal((link, email, phone), (shown.Contains(agent.Word("LabelVendorLink")), shown.Contains(agent.Word("LabelVendorEmail")), shown.Contains(agent.Word("LabelVendorPhone"))));
            Assert.Equal(link ? [product.GetProperty("link").GetString()!] : [], Links(card));
            Assert.Equal(!link && !email && !phone, card.VisibleText.Contains(agent.Word("VendorUnknown"), StringComparison.Ordinal));

            bool Shows(JsonElement item, string contact) => item.TryGetProperty(contact, out var value) && shown.Contains(value.GetString());
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_product_chosen_in_a_new_ticket_ends_with_its_vendor_and_Track_this_refers_it(string language)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync(agent.Word("CommandNewTicket"), "Contoso Ltd");
        await agent.PressAsync(agent.Word("FamilyMarketplace"));
        var vendor = await agent.SayAsync("Wingtip Signatures");

        var card = await agent.PressAsync(agent.Word("ButtonTrack"));

        Assert.Contains(agent.Word("VendorExplained"), vendor.VisibleText);
        Assert.Contains($"CSP-1 · {agent.Word("StateReferred")}", card.VisibleText);
        Assert.Contains("Wingtip Signatures", card.VisibleText);
        Assert.Contains(agent.Word("LabelFollowUp"), card.VisibleText);

        // Eight working hours of the partner, who works from 9:00 to 17:00 UTC.
        Assert.Contains(agent.Word("MomentTomorrow", "02:00", "JST"), card.VisibleText);
        Assert.Equal(TicketState.Referred, (await agent.TicketAsync("CSP-1"))!.State);
        Assert.Equal(0, await CountAtBackendAsync("Wingtip Signatures"));
        Assert.Null(await agent.DraftAsync());
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Track_this_under_a_product_that_was_looked_up_asks_for_the_customer_only(string language)
    {
        var agent = shared.Agent(language);
        await agent.CommandAsync("CommandIsv", "Tailspin Backup");

        var question = await agent.PressAsync(agent.Word("ButtonTrack"));
        var card = await agent.SayAsync("Contoso Ltd");

        Assert.Contains(agent.Sentence("CustomerAsked"), question.VisibleText);
        Assert.Contains($"CSP-1 · {agent.Word("StateReferred")}", card.VisibleText);
        Assert.Contains("Contoso Ltd", card.VisibleText);
    }

    [Fact]
    public async Task Track_this_pressed_twice_is_one_ticket()
    {
        var agent = shared.Agent();
        var vendor = await agent.SayAllAsync("new ticket Contoso Ltd marketplace", "Tailspin Backup");

        await agent.PressAsync(agent.Word("ButtonTrack"), message: vendor);
        await agent.PressAsync(agent.Word("ButtonTrack"), message: vendor);

        Assert.NotNull(await agent.TicketAsync("CSP-1"));
        Assert.Null(await agent.TicketAsync("CSP-2"));
    }

    [Fact]
    public async Task A_ticket_that_is_being_filled_in_is_not_turned_into_a_tracked_product()
    {
        var agent = shared.Agent();
        await agent.SayAllAsync("new ticket Contoso Ltd azure", "Contoso Production");
        var vendor = await agent.SayAsync("isv Tailspin Backup");

        var answer = await agent.PressAsync(agent.Word("ButtonTrack"), message: vendor);

        Assert.Contains(agent.Sentence("NewTicketGoesOn"), answer.VisibleText);
        Assert.Equal(ProductFamily.Azure, (await agent.DraftAsync())!.Family);
    }

    private static string[] Links(BotMessage card) =>
        [.. (card.Card!["actions"] as JsonArray ?? []).Where(action => action!["type"]!.ToString() == "Action.OpenUrl").Select(action => action!["url"]!.ToString())];

    private Task<long> CountAtBackendAsync(string title) => shared.Bot.Store.CountAtBackendAsync("instr(Body, @owner) > 0", title);
}
