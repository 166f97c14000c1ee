using System.Diagnostics;
using System.Globalization;
using CspSupportBot.Domain.Search;

namespace CspSupportBot.Benchmarks;

/// <summary>How long a person waits for the customers that fit what they typed, at the largest partner that the bot is meant for.</summary>
public static class SearchBenchmark
{
    private const int Customers = 50_000;
    private const int Queries = 2_000;
    private const int WarmUp = 200;

    // A turn has three seconds in all; the search is a small part of it even with several at once.
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    /// <returns>The exit code: 1 where the slowest hundredth is slower than the limit.</returns>
    public static int Run(TextWriter output)
    {
        var customers = GeneratedCustomers.Take(Customers);
        var queries = GeneratedCustomers.Queries(customers, Queries + WarmUp);
        var built = Stopwatch.StartNew();
        var index = new NameIndex<GeneratedCustomer>(customers, customer => customer.TenantId, customer => [customer.Name, customer.Domain]);
        built.Stop();
        var hits = queries.Take(WarmUp).Sum(query => Search(query).Hits);
        var results = queries.Skip(WarmUp).Select(query => (query.Kind, Result: Search(query))).ToList();

        Write(output, $"index of {Customers:N0} customers built in {built.Elapsed.TotalMilliseconds:N0} ms");
        foreach (var kind in results.GroupBy(result => result.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Write(output, $"{kind.Key,-12} {Percentiles([.. kind.Select(result => result.Result.Took)])}, {kind.Count(result => result.Result.Hits > 0)} of {kind.Count()} found");
        }

        TimeSpan[] all = [.. results.Select(result => result.Result.Took)];
        var slow = At(all, 0.99);
        Write(output, $"{"all",-12} {Percentiles(all)}, {hits + results.Sum(result => result.Result.Hits):N0} hits");
        Write(output, $"limit: p99 < {Limit.TotalMilliseconds:N0} ms: {(slow < Limit ? "met" : "NOT MET")}");
        return slow < Limit ? 0 : 1;

        (TimeSpan Took, int Hits) Search(Query query)
        {
            var start = Stopwatch.GetTimestamp();
            var found = index.Search(query.Text, limit: 9);
            return (Stopwatch.GetElapsedTime(start), found.Count);
        }
    }

    private static string Percentiles(TimeSpan[] took) => string.Create(
        CultureInfo.InvariantCulture,
        $"p50 {At(took, 0.5).TotalMilliseconds,6:N2} ms, p99 {At(took, 0.99).TotalMilliseconds,6:N2} ms, max {took.Max().TotalMilliseconds,6:N2} ms");

    private static TimeSpan At(TimeSpan[] took, double share) => took.Order().ElementAt((int)Math.Ceiling(took.Length * share) - 1);

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
