using CspSupportBot.Jobs;
using CspSupportBot.Storage;

namespace CspSupportBot.Tests.Jobs;

/// <summary>Stands for work that a test is not about.</summary>
internal sealed class IdleJob(string kind) : IJob
{
    public string Kind => kind;

    public Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken) => Task.FromResult<JobOutcome>(new JobOutcome.Done());

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
