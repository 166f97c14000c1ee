using CspSupportBot.Domain.Conversations;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Does what somebody asked for in a turn whose process died after Teams had been answered.</summary>
public sealed class ReplayTurnJob(ITurnReplay turns) : IJob
{
    public string Kind => OutboxRows.ReplayTurnKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        await turns.ReplayAsync(row.Payload, cancellationToken);
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
