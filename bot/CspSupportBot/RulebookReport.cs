using CspSupportBot.Cards;
using CspSupportBot.Domain.Entitlement;

namespace CspSupportBot;

/// <summary>
/// The whole rulebook as Markdown, for a person to review: `dotnet run --project bot/CspSupportBot -- rulebook`. Cases with the same answer stand in one line,
/// so that a line reads like a rule.
/// </summary>
public static class RulebookReport
{
    private const string Any = "any";

    private static readonly string[] Axes = ["Product", "Own tenant", "Cloud", "Partner", "Access", "Kind"];

    public static string Write() => string.Join('\n', [.. Answers(), "", .. Reasons(), ""]);

    private static IEnumerable<string> Answers()
    {
        yield return "# The rulebook";
        yield return "";
        yield return "## What may be done";
        yield return "";
        yield return $"Every case that there is; a cell that says \"{Any}\" covers all values.";
        yield return "";
        yield return $"| {string.Join(" | ", Axes)} | What may be done | Rule | Where | Also |";
        yield return $"|{string.Concat(Enumerable.Repeat("---|", Axes.Length + 4))}";
        foreach (var (cells, guidance) in Lines())
        {
            var also = string.Join(", ", guidance.AlsoApplies.Select(rule => rule.Id));
            yield return $"| {string.Join(" | ", cells)} | {guidance.Route} | {guidance.Rule.Id} | {guidance.Place} | {also} |";
        }
    }

    private static IEnumerable<string> Reasons()
    {
        yield return "## The rules";
        yield return "";
        yield return "| Rule | Why | What to do | Source |";
        yield return "|---|---|---|---|";
        foreach (var rule in Rule.All)
        {
            var sources = rule.Sources.Select(source => $"[{Wording.TitleOf(source)} ({source.Year})]({source.Address})");
            yield return $"| {rule.Id} | {Wording.ReasonOf(rule)} | {Wording.RemedyOf(rule)} | {string.Join("; ", sources)} |";
        }
    }

    /// <summary>The cases with their answers, lines that differ in one cell only drawn together.</summary>
    private static List<(string[] Cells, Guidance Guidance)> Lines()
    {
        var lines = SupportCase.All.Select(each => (Cells: CellsOf(each), Guidance: Rulebook.For(each))).ToList();

        // From the last axis to the first, so that kinds are told together before partners are.
        foreach (var axis in new[] { 5, 4, 3, 2, 1, 0 })
        {
            var values = lines.Select(line => line.Cells[axis]).Distinct().Count();
            lines = [.. lines
                .GroupBy(line => (Others: string.Join('|', line.Cells.Where((_, index) => index != axis)), line.Guidance))
                .Select(group => (With(group.First().Cells, axis, Joined([.. group.Select(line => line.Cells[axis])], values)), group.Key.Guidance))];
        }

        return lines;
    }

    private static string[] CellsOf(SupportCase @case) =>
        [$"{@case.Product}", @case.IsOwnTenant ? "yes" : "no", $"{@case.Cloud}", $"{@case.Partner}", $"{@case.Access}", $"{@case.Kind}"];

    private static string[] With(string[] cells, int at, string cell) => [.. cells[..at], cell, .. cells[(at + 1)..]];

    private static string Joined(string[] values, int all) => values.Length == all && all > 1 ? Any : string.Join(", ", values);
}
