namespace CspSupportBot.Domain.Incidents;

/// <summary>Something that Microsoft knows to be broken at this moment.</summary>
/// <param name="TrackingId">Names it at Microsoft, such as BC_1-FXZ.</param>
/// <param name="Services">Names of the services that it hits.</param>
/// <param name="Regions">Names of the regions where it hits them.</param>
/// <param name="Since">When it began; null where Microsoft does not say.</param>
public sealed record KnownIncident(
    string TrackingId, string Title, string Summary, IReadOnlyList<string> Services, IReadOnlyList<string> Regions, DateTimeOffset? Since)
{
    /// <summary>When Microsoft last said something about it.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether Microsoft takes tickets about it (enableMicrosoftSupport).</summary>
    public bool TakesTickets { get; init; } = true;
}
