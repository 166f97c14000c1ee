using System.Collections.Concurrent;
using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.Live;

/// <summary>
/// Which subscriptions of a customer we may see, asked of Azure while a person waits: so for a moment only, and where Azure hangs, not for each customer anew.
/// </summary>
public sealed class AccessChecks(ArmSubscriptions azure, ConversationPatience patience, IOptions<AzureSupportOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Check> checks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An empty list is a no; null where that can't be said now.</summary>
    public async Task<IReadOnlyList<AzureSubscription>?> SubscriptionsAsync(string customerTenantId, CancellationToken cancellationToken)
    {
        var check = checks.AddOrUpdate(
            customerTenantId,
            Start,
            (_, known) => known.Answer.IsCompleted && clock.GetElapsedTime(known.StartedAt) >= options.Value.KeepAccess ? Start(customerTenantId) : known);
        if (!check.Answer.IsCompleted && !patience.IsLost)
        {
            await Task.WhenAny(check.Answer, Task.Delay(options.Value.ConversationWaits, clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            patience.Waited(check.Answer.IsCompleted);
        }

        return check.Answer.IsCompletedSuccessfully ? await check.Answer : null;
    }

    // It goes on when nobody waits any more: the next who asks gets its answer.
    private Check Start(string customerTenantId) => new(AskAsync(customerTenantId), clock.GetTimestamp());

    private async Task<IReadOnlyList<AzureSubscription>?> AskAsync(string customerTenantId) =>
        (await azure.ListAsync(customerTenantId, CancellationToken.None)).Holds(out var seen, out var failure) ? seen
            : failure is BackendFailure.Unauthorised { Remedy: not (AccessRemedy.Credential or AccessRemedy.Settings) } ? []
            : null;

    private sealed record Check(Task<IReadOnlyList<AzureSubscription>?> Answer, long StartedAt);
}
