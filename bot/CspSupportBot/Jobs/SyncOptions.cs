using System.ComponentModel.DataAnnotations;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Jobs;

/// <summary>How often Microsoft is asked for news of a filed ticket, at the most; see <see cref="SyncPace"/>.</summary>
public sealed class SyncOptions
{
    public const string Section = "Sync:Every";

    private const string Bounds = "Sync:Every:{0} must be from {1} to {2}.";

    /// <summary>While the impact is A and nobody has answered.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00", ErrorMessage = Bounds)]
    public TimeSpan Critical { get; set; } = TimeSpan.FromMinutes(1);

    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00", ErrorMessage = Bounds)]
    public TimeSpan Moderate { get; set; } = TimeSpan.FromMinutes(5);

    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00", ErrorMessage = Bounds)]
    public TimeSpan Minimal { get; set; } = TimeSpan.FromMinutes(15);

    internal SyncPace Pace => new(Critical, Moderate, Minimal);
}
