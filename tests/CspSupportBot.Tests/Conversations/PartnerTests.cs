using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What depends on who the partner is.</summary>
public sealed class PartnerTests
{
    private static readonly (string, string)[] Self = [("Partner:Name", "Trey Research"), ("Partner:Domains:0", "treyresearch.onmicrosoft.com")];

    [Theory]
    [InlineData("IndirectReseller")]
    [InlineData("Advisor")]
    public async Task Who_did_not_sell_the_subscription_prepares_an_azure_ticket_for_the_one_who_did(string type)
    {
        await using var bot = await BotUnderTest.StartAsync(("Partner:Type", type));

        var guidance = await bot.SayAsync("new ticket Contoso Ltd azure B");
        var card = await bot.SayAllAsync(["prepare", "Contoso Production", "VPN is down", HelpdeskChat.Description, "submit"]);

        Assert.Contains(Rule.AzureSeller.Id, guidance.VisibleText);
        Assert.Contains("CSP-1 · Ready for whoever files it", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("provider", card.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("portal.azure.com", card.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reseller_may_file_for_Microsoft_365()
    {
        await using var bot = await BotUnderTest.StartAsync(("Partner:Type", "IndirectReseller"));

        var asked = await bot.SayAllAsync(["new ticket Contoso Ltd microsoft 365", "Exchange Online"]);

        Assert.Contains(TicketInterview.Asked("impact"), asked.VisibleText);
    }

    [Theory]
    [InlineData("Trey Research")]
    [InlineData("TREYRESEARCH.onmicrosoft.com")]
    public async Task The_own_tenant_is_recognised_by_name_or_domain_and_not_filed(string named)
    {
        await using var bot = await BotUnderTest.StartAsync(Self);

        var azure = await bot.SayAllAsync(["new ticket", named, "Azure"]);
        await bot.SayAsync("cancel");
        var office = await bot.SayAsync($"new ticket {named} microsoft 365");

        Assert.Contains(Rule.OwnAzure.Id, azure.VisibleText);
        Assert.Contains(Rule.OwnMicrosoft365.Id, office.VisibleText);
        Assert.Contains("https://admin.microsoft.com", office.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_promised_for_the_own_tenant()
    {
        await using var bot = await BotUnderTest.StartAsync(Self);

        var summary = await bot.SayAllAsync(["new ticket Trey Research azure B", "prepare", "Our Production", "VPN is down", HelpdeskChat.Description]);
        await bot.SayAsync("submit");
        var answer = await bot.SayAsync("number CSP-1 2611230010000042");

        Assert.DoesNotContain(Words.LabelPromise, summary.VisibleText, StringComparison.Ordinal);
        Assert.Equal("CSP-1 is filed under 2611230010000042. No response time is promised for it.", answer.Text);
    }

    [Fact]
    public async Task The_own_tenant_is_no_recent_customer_so_that_a_number_means_what_the_card_shows()
    {
        await using var bot = await BotUnderTest.StartAsync([.. Self, ("Connectors:Embedded:Fault", "Hang")]);
        await bot.SayAllAsync(["new ticket Contoso Ltd azure B", "Contoso Production", "VPN is down", HelpdeskChat.Description, "submit"]);
        await bot.SayAllAsync(["new ticket Trey Research azure B", "prepare", "Our Production", "VPN is down", HelpdeskChat.Description, "submit"]);

        var asked = await bot.SayAllAsync(["new ticket", "1"]);

        Assert.Contains("Contoso Ltd", asked.VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_health_of_the_own_tenant_is_looked_at_in_the_own_portal()
    {
        await using var bot = await BotUnderTest.StartAsync(Self);

        var summary = await bot.SayAllAsync(["new ticket Trey Research microsoft 365 B", "prepare", "Exchange Online", "Mail", HelpdeskChat.Description]);

        Assert.Contains("https://admin.microsoft.com/#/servicehealth", summary.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_was_begun_before_the_partner_type_was_changed_goes_on_under_the_new_rules()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var partner = bot.Services.GetRequiredService<IOptions<PartnerOptions>>().Value;
        await bot.SayAsync("new ticket Contoso Ltd azure B");

        partner.Type = PartnerType.IndirectReseller;
        var guidance = await bot.SayAsync("Contoso Production");
        partner.Type = PartnerType.DirectBill;
        var subscription = await bot.SayAsync("what now");

        Assert.Contains(Rule.AzureSeller.Id, guidance.VisibleText, StringComparison.Ordinal);
        Assert.Contains(TicketInterview.Asked("subscription"), subscription.VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_government_cloud_the_portal_is_its_own_and_the_summary_warns_of_export_controlled_data()
    {
        await using var bot = await BotUnderTest.StartAsync(("Partner:Cloud", "UsGovernment"));

        var summary = await bot.SayAllAsync(["new ticket Fabrikam Inc azure B", "Fabrikam Production", "VPN is down", HelpdeskChat.Description]);
        var card = await bot.SayAsync("submit");

        Assert.Contains(Rule.GovernmentData.Id, summary.VisibleText);
        Assert.Contains("https://portal.azure.us/fabrikam.onmicrosoft.com", card.Card!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adventure-works-cycles.example", "azure", "Cycles Shop", TicketState.Prepared)]
    [InlineData("cohowinery.onmicrosoft.com", "azure", "Production", TicketState.Filing)]
    [InlineData("cohovineyard.onmicrosoft.com", "microsoft 365", "Exchange Online", TicketState.Prepared)]
    public async Task What_may_be_done_follows_the_roles_that_the_customer_granted(string customer, string family, string what, TicketState state)
    {
        await using var bot = await BotUnderTest.StartAsync(("Connectors:Embedded:Fault", "Hang"));

        var asked = await bot.SayAsync($"new ticket {customer} {family} B");
        if (asked.VisibleText.Contains("Which", StringComparison.Ordinal))
        {
            await bot.SayAsync(what);
        }

        var card = await bot.SayAllAsync(["Does not work", HelpdeskChat.Description, "submit"]);

        Assert.Contains(state is TicketState.Filing ? Words.StateFiling : Words.StatePrepared, card.VisibleText, StringComparison.Ordinal);
    }
}
