using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Tests.Domain.Entitlement;

/// <summary>What holds for every combination of product, tenant, cloud, partner type, access and kind of request.</summary>
public sealed class RulebookTests
{
    private static readonly (SupportCase Case, Guidance Guidance)[] All = [.. SupportCase.All.Select(each => (each, Rulebook.For(each)))];

    [Fact]
    public void Every_combination_is_a_case_once()
    {
        var combinations = 6 * 2 * Enum.GetValues<MicrosoftCloud>().Length * Enum.GetValues<PartnerType>().Length * Enum.GetValues<CustomerAccess>().Length
            * Enum.GetValues<RequestKind>().Length;

        Assert.Equal(combinations, All.Length);
        Assert.Equal(All.Length, All.Select(each => each.Case).Distinct().Count());
    }

    [Fact]
    public void Every_case_has_an_answer_with_a_rule_and_a_source() => Assert.All(All, each =>
    {
        Assert.Contains(each.Guidance.Rule, Rule.All);
        Assert.NotEmpty(each.Guidance.Rule.Sources);
    });

    [Fact]
    public void Every_rule_decides_some_case_or_is_to_be_minded_in_one() =>
        Assert.Equal(Rule.All.Select(rule => rule.Id), All.SelectMany(each => each.Guidance.AlsoApplies.Append(each.Guidance.Rule)).Select(rule => rule.Id).Distinct().Order());

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Every_rule_that_decides_says_why_and_what_to_do(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.All(All.Select(each => each.Guidance.Rule).Distinct(), rule =>
        {
            Assert.NotEmpty(Wording.ReasonOf(rule));
            Assert.NotEmpty(Wording.RemedyOf(rule));
            Assert.Contains(rule.Id, Wording.SourceOf(rule));
        });
    }

    [Fact]
    public void The_printed_table_is_the_one_that_a_person_has_approved()
    {
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var approved = Path.Combine(Repository.Root, "tests", "data", "rulebook", "rulebook.md");
        var received = RulebookReport.Write();

        Assert.True(
            File.Exists(approved) && File.ReadAllText(approved) == received,
            $"The rulebook has changed: read `dotnet run --project bot/CspSupportBot -- rulebook`, and write it to {approved} when it is right.");
    }

    [Fact]
    public void The_printed_table_tells_every_case_in_exactly_one_line()
    {
        var lines = RulebookReport.Write().Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Count(c => c == '|') == 11).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]).ToList();

        Assert.All(All, each =>
        {
            string[] cells =
                [$"{each.Case.Product}", each.Case.IsOwnTenant ? "yes" : "no", $"{each.Case.Cloud}", $"{each.Case.Partner}", $"{each.Case.Access}", $"{each.Case.Kind}"];
            var line = Assert.Single(lines, line => cells.Select((cell, axis) => line[axis] == "any" || line[axis].Split(", ").Contains(cell)).All(fits => fits));
            Assert.Equal(($"{each.Guidance.Route}", each.Guidance.Rule.Id), (line[6], line[7]));
        });
    }

    [Fact]
    public void Only_who_sold_the_subscription_and_has_a_role_on_it_files_for_azure_through_the_interface() => Assert.All(
        All.Where(each => each.Guidance.Route is SupportRoute.FileThroughApi),
        each => Assert.True(each.Case is { Product: Product.Azure, IsOwnTenant: false, Partner: PartnerType.DirectBill or PartnerType.IndirectProvider } && each.Case.Access.MayFileAzure()));

    [Fact]
    public void Nothing_about_the_own_tenant_is_filed_on_behalf_of_a_customer() =>
        Assert.All(All.Where(each => each.Case.IsOwnTenant), each => Assert.False(each.Guidance.Route.IsFiling()));

    [Fact]
    public void No_product_of_another_vendor_is_filed_at_Microsoft() => Assert.All(
        All.Where(each => each.Case.Product is Product.Marketplace),
        each => Assert.True(each.Guidance.Route is SupportRoute.ContactVendor or SupportRoute.PartnerCenterHelp));

    [Fact]
    public void No_security_hole_of_Microsoft_goes_into_a_ticket() => Assert.All(
        All.Where(each => each.Case is { Kind: RequestKind.Vulnerability, Product: not Product.Marketplace }),
        each => Assert.Equal(SupportRoute.SecurityResponse, each.Guidance.Route));

    // The page of 2023 no longer mentions it; silence drops nothing.
    [Theory]
    [InlineData(RequestKind.Billing)]
    [InlineData(RequestKind.FraudConcern)]
    public void A_customers_billing_dispute_or_fraud_concern_takes_the_way_of_a_problem(RequestKind kind) => Assert.All(
        All.Where(each => each.Case is { Product: Product.Azure or Product.EntraId or Product.Microsoft365, IsOwnTenant: false } && each.Case.Kind == kind
            && each.Guidance.Route is not SupportRoute.PartnerCenterHelp),
        each => Assert.Equal(Rulebook.For(each.Case with { Kind = RequestKind.BreakFix }).Route, each.Guidance.Route));

    // The page of 2023 keeps only its heading.
    [Theory]
    [InlineData(CustomerAccess.None)]
    [InlineData(CustomerAccess.Expired)]
    [InlineData(CustomerAccess.Unknown)]
    public void Without_access_the_azure_portal_still_opens_by_the_customers_domain(CustomerAccess access)
    {
        var guidance = Rulebook.For(new SupportCase(PartnerType.DirectBill, MicrosoftCloud.Public, false, access, Product.Azure, RequestKind.BreakFix));

        Assert.Equal((SupportRoute.FileInPortal, Rule.AzureByDomain), (guidance.Route, guidance.Rule));
        Assert.Equal(
            "https://portal.azure.com/contoso.example", PortalLinks.To(guidance.Place, MicrosoftCloud.Public, "tenant", "contoso.example")!.ToString());
    }

    [Theory]
    [InlineData(ProductFamily.Azure, "Contoso Production", Product.Azure)]
    [InlineData(ProductFamily.Marketplace, "Tailspin Backup", Product.Marketplace)]
    [InlineData(ProductFamily.Microsoft365, "Exchange Online", Product.Microsoft365)]
    [InlineData(ProductFamily.Microsoft365, "Microsoft Entra ID", Product.EntraId)]
    [InlineData(ProductFamily.Microsoft365, "azure ad premium p1", Product.EntraId)]
    [InlineData(ProductFamily.Microsoft365, "Dynamics 365 Sales", Product.Dynamics365)]
    [InlineData(ProductFamily.Microsoft365, "Dynamics 365 Finance", Product.FinanceAndOperations)]
    [InlineData(ProductFamily.Microsoft365, "D365 F&O", Product.FinanceAndOperations)]
    [InlineData(ProductFamily.Microsoft365, "Dynamics 365 Supply Chain Management", Product.FinanceAndOperations)]
    [InlineData(ProductFamily.Microsoft365, "Lifecycle Services", Product.FinanceAndOperations)]
    [InlineData(ProductFamily.Microsoft365, "Microsoft 365 Copilot for Finance", Product.Microsoft365)]
    public void What_was_chosen_tells_the_product(ProductFamily family, string what, Product product) => Assert.Equal(product, Products.Of(family, what));

    [Fact]
    public void Every_Azure_link_leads_to_the_portal_of_its_cloud() => Assert.All(
        All.Where(each => each.Guidance.Place is Place.CustomerAzurePortal or Place.OwnAzurePortal),
        each => Assert.Equal(
            each.Case.Cloud is MicrosoftCloud.UsGovernment ? "portal.azure.us" : "portal.azure.com",
            PortalLinks.To(each.Guidance.Place, each.Case.Cloud, "tenant", "contoso.example")!.Host));
}
