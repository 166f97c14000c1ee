using System.Globalization;
using CspSupportBot.Domain.Entitlement;

namespace CspSupportBot.Tests.Domain.Entitlement;

/// <summary>Every statement of the programme's page can be followed to where it lives in the product.</summary>
public sealed class ProgrammePageTests
{
    private static readonly string[][] Rows = [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "data", "rulebook", "programme-page.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];

    [Fact]
    public void The_statements_are_counted_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, 48).Select(number => number.ToString(CultureInfo.InvariantCulture)), Rows.Select(row => row[0]));

    [Fact]
    public void Every_statement_is_a_rule_or_an_entry() => Assert.All(Rows, row => Assert.True(row[3].Length + row[4].Length > 0, row[2]));

    [Fact]
    public void Every_rule_that_is_named_exists() => Assert.All(Names(3), id => Assert.NotNull(Rule.Find(id)));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Every_entry_that_is_named_exists_in_both_languages(string language) => Assert.All(
        Names(4), id => Assert.True(File.Exists(Path.Combine(Repository.Root, "bot", "CspSupportBot", "Domain", "Knowledge", "Entries", language, $"{id}.md")), id));

    [Fact]
    public void Every_class_that_is_named_exists()
    {
        var known = typeof(Program).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(Names(5), name => Assert.Contains(name, known));
    }

    [Fact]
    public void Every_decision_that_is_named_exists() => Assert.All(
        Names(6), number => Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "bot", "decisions"), $"{number}-*.md")));

    private static IEnumerable<string> Names(int column) => Rows.SelectMany(row => row[column].Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct();
}
