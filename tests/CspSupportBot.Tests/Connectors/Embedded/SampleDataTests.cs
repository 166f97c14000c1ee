using System.Text.Json;

namespace CspSupportBot.Tests.Connectors.Embedded;

public sealed class SampleDataTests
{
    private static readonly JsonElement Data = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Connectors", "Embedded", "sample-data.json"))).RootElement;

    private static readonly JsonElement[] Customers = [.. Data.GetProperty("customers").EnumerateArray()];

    [Theory]
    [InlineData("Contoso Ltd", "contoso.onmicrosoft.com", "full")]
    [InlineData("Fabrikam Inc", "fabrikam.onmicrosoft.com", "none")]
    [InlineData("Northwind Traders", "northwindtraders.onmicrosoft.com", "full")]
    [InlineData("Northwind Traders", "northwind-traders.example", "full")]
    [InlineData("株式会社サンプル商事", "sampleshoji.onmicrosoft.com", "full")]
    public void The_customers_that_the_documents_name_are_there(string name, string domain, string access)
    {
        JsonElement customer = Assert.Single(Customers, c => Text(c, "domain") == domain);

        Assert.Equal((name, access), (Text(customer, "name"), Text(customer, "access")));
    }

    [Theory]
    [InlineData("contoso", 1)]
    [InlineData("fabrikam", 1)]
    [InlineData("northwind", 2)]
    [InlineData("サンプル商事", 1)]
    public void Searching_for_a_documented_customer_finds_no_other(string words, int hits)
    {
        Assert.Equal(hits, Customers.Count(c =>
            Text(c, "name").Contains(words, StringComparison.OrdinalIgnoreCase) || Text(c, "domain").Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void Contoso_has_exactly_the_documented_subscriptions_and_some_services()
    {
        JsonElement contoso = Assert.Single(Customers, c => Text(c, "name") == "Contoso Ltd");

        Assert.Equal(
            ["Contoso Production", "Contoso Test"],
            contoso.GetProperty("subscriptions").EnumerateArray().Select(s => Text(s, "name")));
        Assert.NotEmpty(contoso.GetProperty("microsoft365").EnumerateArray());
    }

    [Fact]
    public void Every_id_is_a_guid_that_nothing_else_has()
    {
        JsonElement[] services = [.. Data.GetProperty("services").EnumerateArray()];
        Guid[] ids =
        [
            .. Customers.Select(c => c.GetProperty("tenantId").GetGuid()),
            .. Customers.SelectMany(c => c.GetProperty("subscriptions").EnumerateArray()).Select(s => s.GetProperty("id").GetGuid()),
            .. services.Select(s => s.GetProperty("id").GetGuid()),
            .. services.SelectMany(s => s.GetProperty("problemClassifications").EnumerateArray()).Select(p => p.GetProperty("id").GetGuid()),
        ];

        Assert.DoesNotContain(Guid.Empty, ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Every_domain_is_unique_and_of_a_kind_kept_for_samples()
    {
        string[] domains = [.. Customers.Select(c => Text(c, "domain"))];

        Assert.Equal(domains.Length, domains.Distinct(StringComparer.Ordinal).Count());
        Assert.All(domains, domain => Assert.True(
            domain.EndsWith(".example", StringComparison.Ordinal) || domain.EndsWith(".onmicrosoft.com", StringComparison.Ordinal), domain));
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
