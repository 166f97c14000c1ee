using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Domain.Customers;

namespace CspSupportBot.Connectors.Live;

/// <summary>Customers out of a file, with what Azure itself says of our access to their subscriptions.</summary>
public sealed class LiveCustomers(EmbeddedCustomers file, AccessChecks azure) : ICustomerDirectory
{
    public async Task<IReadOnlyList<Customer>> SearchAsync(string text, int limit, IReadOnlyList<string> recent, CancellationToken cancellationToken)
    {
        var found = await file.SearchAsync(text, limit, recent, cancellationToken);

        // Which of several is meant is asked first.
        return found is [var only] ? [await CheckAsync(only, cancellationToken)] : found;
    }

    public async Task<Customer?> FindAsync(string tenantId, CancellationToken cancellationToken) =>
        await file.FindAsync(tenantId, cancellationToken) is { } customer ? await CheckAsync(customer, cancellationToken) : null;

    private async Task<Customer> CheckAsync(Customer customer, CancellationToken cancellationToken) =>
        await azure.SubscriptionsAsync(customer.TenantId, cancellationToken) is { } seen
            ? customer with
            {
                Access = customer.Access.WithAzure(seen.Count > 0),
                Subscriptions = seen.Count > 0 ? seen : customer.Subscriptions,
            }
            : customer;
}
