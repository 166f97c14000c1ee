using System.Globalization;

namespace CspSupportBot.Benchmarks;

public sealed record GeneratedCustomer(string TenantId, string Name, string Domain);

public sealed record Query(string Kind, string Text);

/// <summary>Customers as a large partner has them, and what people type to find them; the same at each run.</summary>
public static class GeneratedCustomers
{
    private static readonly string[] First =
        ["Alpine", "Blue", "Contoso", "Diamond", "Evergreen", "Fabrikam", "Golden", "Höllriegel", "Île", "Jade", "Kóczy", "Lucerne", "Möwen", "Nord", "Océan", "Proseware", "サンプル", "東京", "大阪", "ニシキ"];

    private static readonly string[] Second =
        ["Bank", "Cargo", "Dental", "Energy", "Foods", "Garden", "Hotels", "Insurance", "Junction", "Kitchen", "Logistics", "Motors", "Networks", "Optics", "Paper", "商事", "電機", "物流", "製作所", "銀行"];

    private static readonly string[] Third = ["Ltd", "Inc", "GmbH & Co. KG", "S.A.", "AG", "K.K.", "Group", "株式会社", "Holding", "Partners"];

    public static IReadOnlyList<GeneratedCustomer> Take(int count)
    {
        var random = new Random(20261123);
        return [.. Enumerable.Range(0, count).Select(number => new GeneratedCustomer(
            new Guid(number + 1, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8).ToString(),
            $"{Pick(random, First)} {Pick(random, Second)} {number.ToString(CultureInfo.InvariantCulture)} {Pick(random, Third)}",
            $"customer{number.ToString(CultureInfo.InvariantCulture)}.example"))];
    }

    public static IReadOnlyList<Query> Queries(IReadOnlyList<GeneratedCustomer> customers, int count)
    {
        var random = new Random(42);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var customer = customers[random.Next(customers.Count)];
            var words = customer.Name.Split(' ');
            return (number % 10) switch
            {
                0 => new Query("whole name", customer.Name),
                1 => new Query("domain", customer.Domain),
                2 => new Query("tenant id", customer.TenantId.ToUpperInvariant()),
                3 => new Query("beginning", customer.Name[..(words[0].Length + 3)]),
                4 => new Query("words", $"{words[2]} {words[0]}"),
                5 => new Query("one word", words[1]),
                6 => new Query("inside", words[1][1..]),
                7 => new Query("one letter", customer.Name[..1]),
                8 => new Query("unknown", $"zz{words[1]}"),
                _ => new Query("long", string.Join(' ', Enumerable.Repeat("nothing at all", 17))),
            };
        })];
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
