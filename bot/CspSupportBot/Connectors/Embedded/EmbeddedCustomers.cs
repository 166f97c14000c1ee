using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Connectors.Embedded;

public sealed class EmbeddedCustomers(SampleData sample) : ICustomerDirectory
{
    private readonly NameIndex<Customer> index = new(
        sample.Customers.OrderBy(customer => customer.Name, StringComparer.Ordinal).ThenBy(customer => customer.Domain, StringComparer.Ordinal),
        customer => customer.TenantId,
        customer => [customer.Name, .. customer.Domains]);

    private readonly Dictionary<string, Customer> byTenant = sample.Customers.ToDictionary(customer => customer.TenantId, StringComparer.OrdinalIgnoreCase);

    public Task<IReadOnlyList<Customer>> SearchAsync(string text, int limit, IReadOnlyList<string> recent, CancellationToken cancellationToken) =>
        Task.FromResult(index.Search(text, limit, recent));

    public Task<Customer?> FindAsync(string tenantId, CancellationToken cancellationToken) =>
        Task.FromResult(byTenant.GetValueOrDefault(tenantId));
}
