using CspSupportBot.Domain.Incidents;

namespace CspSupportBot.Tests.Domain.Incidents;

/// <summary>Which known incidents are shown before a ticket is filed.</summary>
public sealed class IncidentMatchTests
{
    private static readonly KnownIncident Machines = Incident("VM", "Virtual Machines", "West Europe", 1);
    private static readonly KnownIncident MachinesInJapan = Incident("VM-J", "Virtual Machines", "Japan East", 2);
    private static readonly KnownIncident Databases = Incident("SQL", "SQL Database", "West Europe", 3);

    [Theory]
    [InlineData("Virtual Machine running Windows", "It does not start", "VM-J VM")]
    [InlineData("Azure SQL Database", "Log-in fails", "SQL")]
    [InlineData("Key Vault", "Secrets can't be read", "")]
    [InlineData(null, "Virtual machine does not start", "VM-J VM")]
    [InlineData(null, "My VM is down", "")]
    [InlineData("Virtual Machine running Linux", "Machine in West Europe hangs", "VM VM-J")]
    [InlineData("Virtual Network", "No connection", "")]
    public void Those_that_hit_the_service_are_found_the_likeliest_first(string? service, string title, string found) =>
        Assert.Equal(found, string.Join(' ', IncidentMatch.Of([Machines, Databases, MachinesInJapan], service, title).Select(incident => incident.TrackingId)));

    [Fact]
    public void An_incident_without_a_service_matches_nothing() =>
        Assert.Empty(IncidentMatch.Of([Machines with { Services = [] }, Machines with { Services = ["Azure"] }], "Virtual Machine running Windows", "Virtual machines"));

    private static KnownIncident Incident(string id, string service, string region, int day) =>
        new(id, $"{service} in {region}", "", [service], [region], new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero));
}
