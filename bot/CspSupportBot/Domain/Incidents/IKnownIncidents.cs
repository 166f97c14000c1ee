namespace CspSupportBot.Domain.Incidents;

/// <summary>What Microsoft knows to be broken for a customer.</summary>
public interface IKnownIncidents
{
    /// <summary>The active incidents of a subscription; null where that can't be said in the time that a conversation has. Never throws for it.</summary>
    Task<IReadOnlyList<KnownIncident>?> ListAsync(string customerTenantId, string subscriptionId, CancellationToken cancellationToken);
}
