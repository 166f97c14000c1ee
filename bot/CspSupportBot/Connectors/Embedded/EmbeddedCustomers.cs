using CspSupportBot.Domain.Customers;

namespace CspSupportBot.Connectors.Embedded;

public sealed class EmbeddedCustomers(SampleData sample) : ICustomerDirectory
{
    private readonly CustomerIndex index = new(sample.Customers);
    private readonly Dictionary<string, Customer> byTenant = sample.Customers.ToDictionary(customer => customer.TenantId, StringComparer.OrdinalIgnoreCase);

    public Task<IReadOnlyList<Customer>> SearchAsync(string text, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(index.Search(text, limit));

    public Task<Customer?> FindAsync(string tenantId, CancellationToken cancellationToken) =>
        Task.FromResult(byTenant.GetValueOrDefault(tenantId));
}
