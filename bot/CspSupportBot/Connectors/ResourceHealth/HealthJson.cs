using System.Text.Json.Serialization;
using CspSupportBot.Connectors.AzureSupport.Wire;

namespace CspSupportBot.Connectors.ResourceHealth;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    Converters = [typeof(TolerantTextConverter), typeof(TolerantTimeConverter)])]
[JsonSerializable(typeof(Resource<EventProperties>))]
public sealed partial class HealthJson : JsonSerializerContext
{
}

/// <summary>An event of Microsoft.ResourceHealth; everything may be missing.</summary>
public sealed record EventProperties
{
    /// <summary>ServiceIssue, PlannedMaintenance, HealthAdvisory …</summary>
    public string? EventType { get; init; }

    /// <summary>Active or Resolved.</summary>
    public string? Status { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public DateTimeOffset? ImpactStartTime { get; init; }

    public DateTimeOffset? LastUpdateTime { get; init; }

    public bool? EnableMicrosoftSupport { get; init; }

    public IReadOnlyList<ImpactResource?>? Impact { get; init; }
}

public sealed record ImpactResource(string? ImpactedService, IReadOnlyList<ImpactedRegionResource?>? ImpactedRegions);

public sealed record ImpactedRegionResource(string? ImpactedRegion, string? Status);
