using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Tests.Domain.Filing;

public sealed class ProblemProposalTests
{
    private const string Group = "/subscriptions/6bd2a270-9ded-4e57-8054-5533b4b0ee9f/resourceGroups/shop-(eu)";

    private static readonly SampleData Sample = new();

    [Theory]
    [InlineData("Virtual machine does not start", "", "Virtual Machine running Windows", "My VM does not start or keeps restarting")]
    [InlineData("Linux virtual machine: kernel panic", "", "Virtual Machine running Linux", "My VM does not boot / Kernel panic or file system error")]
    [InlineData("SQL database restore", "A point-in-time restore never ends.", "Azure SQL Database", "Backup, point-in-time restore and export")]
    [InlineData("Key vault denies access", "The firewall was changed.", "Key Vault", "Access denied / Access policy, role or firewall")]
    [InlineData("ExpressRoute circuit is down", "", "VPN Gateway and ExpressRoute", "ExpressRoute circuit or peering is down")]
    public void The_service_and_the_problem_are_proposed_from_what_was_written(string title, string description, string service, string problem)
    {
        var proposed = ProblemProposal.Of(Sample.Problems, title, description);

        Assert.Equal((service, problem), (proposed.ServiceName, proposed.ClassificationName));
    }

    [Fact]
    public void The_title_counts_more_than_the_description() => Assert.Equal(
        "Key Vault",
        ProblemProposal.Of(Sample.Problems, "Key vault", "Seen from Cosmos.").ServiceName);

    [Theory]
    [InlineData("", "")]
    [InlineData("仮想マシンが起動しない", "九時から")]
    public void Where_nothing_fits_something_is_proposed_all_the_same(string title, string description) =>
        Assert.Equal(Sample.Problems[^1], ProblemProposal.Of(Sample.Problems, title, description));

    [Theory]
    [InlineData("Microsoft.Compute/virtualMachines/web01", "does not start", "Virtual Machine running Windows")]
    [InlineData("microsoft.sql/servers/shop/databases/orders", "key vault", "Azure SQL Database")]
    [InlineData("Microsoft.KeyVault/vaults/shop", "", "Key Vault")]
    [InlineData("Microsoft.Unknown/things/one", "Linux virtual machine", "Virtual Machine running Linux")]
    public void A_resource_that_is_named_by_its_id_says_which_service_it_is(string resource, string title, string service) => Assert.Equal(
        service, ProblemProposal.Of(Sample.Problems, title, $"See {Group}/providers/{resource}.").ServiceName);

    [Theory]
    [InlineData("Microsoft.Compute/virtualMachines/web01")]
    [InlineData("Microsoft.Sql/servers/shop/databases/orders")]
    public void Its_id_ends_where_its_name_does(string resource)
    {
        var id = $"{Group}/providers/{resource}";

        Assert.All(
            [id, $"{id}.", $"({id})", $"\"{id}\" is slow", $"{id}, {id}2", $"https://portal.azure.com/#@contoso/resource{id}?x=1"],
            text => Assert.Equal((id, "6bd2a270-9ded-4e57-8054-5533b4b0ee9f"), (AzureResource.In(text)!.Id, AzureResource.In(text)!.SubscriptionId)));
    }

    [Theory]
    [InlineData("/subscriptions/6bd2a270-9ded-4e57-8054-5533b4b0ee9f")]
    [InlineData("/subscriptions/none/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web01")]
    public void What_is_no_whole_id_is_none(string text) => Assert.Null(AzureResource.In(text));
}
