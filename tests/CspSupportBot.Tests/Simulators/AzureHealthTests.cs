using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureHealthTests : IAsyncLifetime
{
    public const string Path = $"/subscriptions/{AzureBench.Subscription}/providers/Microsoft.ResourceHealth/events";
    private AzureBench azure = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureBench.StartAsync();
        azure.Auxiliary = null;
        DateTimeOffset now = azure.Clock.GetUtcNow();
        azure.Arm.Microsoft.Announce(new HealthEvent("VM-1", "Virtual Machines", "West Europe", "VMs", now));
        azure.Arm.Microsoft.Announce(new HealthEvent("SQL-1", "SQL Database", "Japan East", "SQL", now, AzureBench.Subscription));
        azure.Arm.Microsoft.Announce(new HealthEvent("SQL-2", "SQL Database", "Japan West", "not here", now, Guid.NewGuid().ToString()));
    }

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Theory]
    [InlineData("", "VM-1,SQL-1")]
    [InlineData("service eq 'Virtual Machines'", "VM-1")]
    [InlineData("region eq 'Japan East'", "SQL-1")]
    [InlineData("service eq 'Virtual Machines' or region eq 'Japan East'", "VM-1,SQL-1")]
    [InlineData("eventType eq 'ServiceIssue' and properties/status eq 'Active'", "VM-1,SQL-1")]
    [InlineData("status eq 'Resolved'", "")]
    public async Task Events_of_the_subscription_are_found_by_filter(string filter, string found)
    {
        AzureAnswer answer = await ListAsync(filter.Length == 0 ? null : "&$filter=" + Uri.EscapeDataString(filter));

        Assert.Equal(found, string.Join(',', answer.Body!["value"]!.AsArray().Select(one => one!["name"]!.ToString())));
    }

    [Fact]
    public async Task A_resolved_event_says_so_and_since_when()
    {
        azure.Clock.Advance(TimeSpan.FromMinutes(30));
        azure.Arm.Microsoft.Resolve("VM-1");

        JsonNode properties = (await ListAsync()).Body!["value"]![0]!["properties"]!;

        Assert.Equal(("Resolved", "2020-03-20T22:06:18Z"), (properties["status"]!.ToString(), properties["impactMitigationTime"]!.ToString()));
    }

    [Fact]
    public async Task What_ended_before_the_asked_time_is_left_out()
    {
        azure.Arm.Microsoft.Resolve("VM-1");

        AzureAnswer answer = await ListAsync("&queryStartTime=3/21/2020");

        Assert.Equal("SQL-1", answer.Body!["value"]!.AsArray().Single()!["name"]!.ToString());
    }

    private Task<AzureAnswer> ListAsync(string? query = null) => azure.SendAsync(HttpMethod.Get, Path, null, query, "2024-02-01");
}
