namespace CspSupportBot.Domain.Customers;

/// <summary>Finds customers by what people type: a name, a part of it, a domain or a tenant id.</summary>
public sealed class CustomerIndex(IEnumerable<Customer> customers)
{
    private readonly Entry[] entries = [.. customers.Select(customer => new Entry(customer))];

    /// <summary>
    /// Best matches first: the whole name, domain or id before a beginning, a beginning before the beginning of a later
    /// word, and that before anything inside. Only the best kind of match is returned, so that an exact hit is
    /// the answer and not one of many.
    /// </summary>
    public IReadOnlyList<Customer> Search(string text, int limit)
    {
        var wanted = FoldedText.Of(text);
        if (wanted.Length == 0)
        {
            return [];
        }

        return [.. entries
            .Select(entry => (entry.Customer, Rank: entry.Rank(wanted)))
            .Where(hit => hit.Rank < Match.None)
            .GroupBy(hit => hit.Rank)
            .OrderBy(rank => rank.Key)
            .Take(1)
            .SelectMany(rank => rank)
            .Select(hit => hit.Customer)
            .OrderBy(customer => customer.Name, StringComparer.Ordinal)
            .ThenBy(customer => customer.Domain, StringComparer.Ordinal)
            .Take(limit)];
    }

    private enum Match
    {
        Whole,
        Beginning,
        WordBeginning,
        Inside,
        None,
    }

    private sealed class Entry(Customer customer)
    {
        private readonly string name = FoldedText.Of(customer.Name);
        private readonly string domain = FoldedText.Of(customer.Domain);

        public Customer Customer => customer;

        public Match Rank(string wanted)
        {
            if (name == wanted || domain == wanted || string.Equals(customer.TenantId, wanted, StringComparison.OrdinalIgnoreCase))
            {
                return Match.Whole;
            }

            if (name.StartsWith(wanted, StringComparison.Ordinal) || domain.StartsWith(wanted, StringComparison.Ordinal))
            {
                return Match.Beginning;
            }

            if (name.Contains(' ' + wanted, StringComparison.Ordinal))
            {
                return Match.WordBeginning;
            }

            return name.Contains(wanted, StringComparison.Ordinal) ? Match.Inside : Match.None;
        }
    }
}
