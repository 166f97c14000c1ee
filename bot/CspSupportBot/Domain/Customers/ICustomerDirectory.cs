namespace CspSupportBot.Domain.Customers;

/// <summary>The partner's customers, wherever they are kept.</summary>
public interface ICustomerDirectory
{
    /// <summary>Customers that fit a name, domain or tenant id, best first.</summary>
    /// <param name="recent">Tenant ids of the customers served last: among equally good ones they come first.</param>
    Task<IReadOnlyList<Customer>> SearchAsync(string text, int limit, IReadOnlyList<string> recent, CancellationToken cancellationToken);

    /// <summary>The customer with this tenant id; null where there is none (any more).</summary>
    Task<Customer?> FindAsync(string tenantId, CancellationToken cancellationToken);
}
