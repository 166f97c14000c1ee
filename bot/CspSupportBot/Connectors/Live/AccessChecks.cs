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
public sealed class AccessChecks(ArmSubscriptions azure, IOptions<AzureSupportOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan ImpatientFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Check> checks = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset impatientUntil;

    /// <summary>An empty list is a no; null where that can't be said now.</summary>
    public async Task<IReadOnlyList<AzureSubscription>?> SubscriptionsAsync(string customerTenantId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var check = checks.AddOrUpdate(
            customerTenantId,
            _ => Start(customerTenantId, now),
            (_, known) => known.Answer.IsCompleted && now - known.StartedAt >= options.Value.KeepAccess ? Start(customerTenantId, now) : known);
        if (!check.Answer.IsCompleted && now >= impatientUntil)
        {
            await Task.WhenAny(check.Answer, Task.Delay(options.Value.ConversationWaits, clock, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            impatientUntil = check.Answer.IsCompleted ? default : clock.GetUtcNow() + ImpatientFor;
        }

        return check.Answer.IsCompletedSuccessfully ? await check.Answer : null;
    }

    // It goes on when nobody waits any more: the next who asks gets its answer.
    private Check Start(string customerTenantId, DateTimeOffset now) => new(AskAsync(customerTenantId), now);

    private async Task<IReadOnlyList<AzureSubscription>?> AskAsync(string customerTenantId) =>
        (await azure.ListAsync(customerTenantId, CancellationToken.None)).Holds(out var seen, out var failure) ? seen
            : failure is BackendFailure.Unauthorised { Remedy: not (AccessRemedy.Credential or AccessRemedy.Settings) } ? []
            : null;

    private sealed record Check(Task<IReadOnlyList<AzureSubscription>?> Answer, DateTimeOffset StartedAt);
}
