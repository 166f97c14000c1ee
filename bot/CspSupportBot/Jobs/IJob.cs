using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>One kind of durable work. It reads what it needs again when it runs, because the world may have moved on since the row was written.</summary>
public interface IJob
{
    /// <summary>The <see cref="OutboxRow.Kind"/> that this job runs.</summary>
    string Kind { get; }

    /// <summary>Does the work. Changes to the store are saved by the dispatcher, together with the outcome.</summary>
    Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken);

    /// <summary>The dispatcher gives up on the row: tell those who wait for it.</summary>
    Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken);
}
