namespace CspSupportBot.Domain.Incidents;

/// <summary>The incident that a ticket waits for, as it was known when the person chose to wait.</summary>
/// <param name="TrackingId">Names it at Microsoft.</param>
/// <param name="Since">When it began; null where Microsoft did not say.</param>
public sealed record WatchedIncident(string TrackingId, string Title, DateTimeOffset? Since)
{
    /// <summary>When we saw that it is over; null while Microsoft works on it.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public static WatchedIncident Of(KnownIncident incident) => new(incident.TrackingId, incident.Title, incident.Since);
}
