using System.Text.Json;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.Embedded;

/// <summary>
/// A stand-in for Azure's support service: takes what Azure would take, refuses what Azure would refuse, and keeps what it
/// took in its own table, as a remote system would.
/// </summary>
public sealed class EmbeddedBackend(
    EmbeddedStore store,
    AzureRules rules,
    IOptionsMonitor<EmbeddedOptions> options,
    TimeProvider clock) : ISupportBackend
{
    private const string SystemName = "Azure Support (embedded)";

    public async Task<FilingOutcome> FileAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var fault = options.CurrentValue.Fault;
        await MisbehaveAsync(fault is EmbeddedFault.Fail, fault is EmbeddedFault.Hang, cancellationToken);
        if (rules.Refusal(ticket) is { } refusal)
        {
            return refusal;
        }

        var accepted = await store.PutAsync(ticket.BackendName, JsonSerializer.Serialize(ticket), clock.GetUtcNow(), cancellationToken);
        await MisbehaveAsync(fault is EmbeddedFault.FailAfterFiling, fault is EmbeddedFault.HangAfterFiling, cancellationToken);
        return accepted;
    }

    public Task<FilingOutcome.Accepted?> FindAsync(string backendName, CancellationToken cancellationToken) =>
        store.FindAsync(backendName, cancellationToken);

    private static async Task MisbehaveAsync(bool fail, bool hang, CancellationToken cancellationToken)
    {
        if (fail)
        {
            throw new BackendException(SystemName, "the service is not available (503)");
        }

        if (hang)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }
}
