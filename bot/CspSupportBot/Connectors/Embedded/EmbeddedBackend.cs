using System.Text.Json;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>
/// A stand-in for Azure's support service: takes what Azure would take, refuses what Azure would refuse, and keeps what it
/// took in its own table, as a remote system would. Nobody is there who answers.
/// </summary>
public sealed class EmbeddedBackend(
    EmbeddedStore store,
    AzureRules rules,
    IOptionsMonitor<EmbeddedOptions> options,
    TimeProvider clock) : ISupportBackend
{
    public string Name => BackendNames.AzureSupport;

    public BackendCapabilities Capabilities { get; } = new() { CanFile = true };

    public Task<BackendFailure?> CheckAccessAsync(string customerTenantId, string whatId, CancellationToken cancellationToken) =>
        Task.FromResult<BackendFailure?>(rules.NoAccess(customerTenantId, whatId));

    public async Task<FilingOutcome> FileAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var fault = options.CurrentValue.Fault;
        if (await MisbehaveAsync(fault is EmbeddedFault.Fail, fault is EmbeddedFault.Hang, hasHappened: false, cancellationToken) is { } unavailable)
        {
            return unavailable;
        }

        if (rules.Refusal(ticket) is { } refusal)
        {
            return new FilingOutcome.Failed(refusal);
        }

        var accepted = await store.PutAsync(ticket.BackendName, JsonSerializer.Serialize(ticket), clock.GetUtcNow(), cancellationToken);
        return await MisbehaveAsync(fault is EmbeddedFault.FailAfterFiling, fault is EmbeddedFault.HangAfterFiling, hasHappened: true, cancellationToken)
            ?? accepted;
    }

    public async Task<FilingOutcome> PollAsync(Ticket ticket, string operation, CancellationToken cancellationToken) =>
        await FindAsync(ticket, cancellationToken) ?? new FilingOutcome.Failed(new BackendFailure.Gone("There is no such operation."));

    public async Task<FilingOutcome?> FindAsync(Ticket ticket, CancellationToken cancellationToken) => await store.FindAsync(ticket.BackendName, cancellationToken);

    public Task<Answer<BackendTicket>> GetAsync(Ticket ticket, CancellationToken cancellationToken) => Task.FromResult(new Answer<BackendTicket>(NotHere()));

    public Task<Answer<IReadOnlyList<BackendMessage>>> ListUpdatesAsync(Ticket ticket, DateTimeOffset? since, CancellationToken cancellationToken) =>
        Task.FromResult(new Answer<IReadOnlyList<BackendMessage>>(NotHere()));

    public Task<BackendFailure?> AddCommentAsync(Ticket ticket, BackendComment comment, CancellationToken cancellationToken) => Task.FromResult<BackendFailure?>(NotHere());

    public Task<BackendFailure?> ChangeSeverityAsync(Ticket ticket, BusinessImpact impact, CancellationToken cancellationToken) =>
        Task.FromResult<BackendFailure?>(NotHere());

    public Task<BackendFailure?> CloseAsync(Ticket ticket, CancellationToken cancellationToken) => Task.FromResult<BackendFailure?>(NotHere());

    public Task<BackendFailure?> AttachAsync(Ticket ticket, AttachedFile file, CancellationToken cancellationToken) => Task.FromResult<BackendFailure?>(NotHere());

    private static BackendFailure.Refused NotHere() => new("NotSupported", "The embedded backend only takes tickets.");

    private static async Task<FilingOutcome?> MisbehaveAsync(bool fail, bool hang, bool hasHappened, CancellationToken cancellationToken)
    {
        if (hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        return fail ? new FilingOutcome.Failed(new BackendFailure.Unavailable("Azure Support (embedded): the service is not available (503).", hasHappened)) : null;
    }
}
