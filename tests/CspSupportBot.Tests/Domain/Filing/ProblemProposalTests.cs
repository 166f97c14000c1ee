using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Tests.Domain.Filing;

public sealed class ProblemProposalTests
{
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
}
