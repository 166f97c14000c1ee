using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CspSupportBot.Simulators.Azure;

/// <summary>
/// The part of OData that these lists understand: <c>field eq 'text'</c>, <c>createdDate ge|gt time</c> without quotes, joined by
/// <c>and</c>, or all by <c>or</c>.
/// </summary>
internal sealed partial class ODataFilter
{
    private readonly List<Func<JsonObject, bool>> clauses = [];
    private bool anyIsEnough;

    public static bool TryParse(string text, IReadOnlyList<string> fields, [NotNullWhen(true)] out ODataFilter? filter)
    {
        filter = new ODataFilter();
        string[] joins = [.. Join().Matches(text).Select(match => match.Groups[1].Value)];
        filter.anyIsEnough = joins.Contains("or");
        foreach (string part in text.Length == 0 ? [] : Join().Split(text).Where((_, index) => index % 2 == 0))
        {
            Match match = Clause().Match(part);
            string? field = fields.FirstOrDefault(one => one == match.Groups["field"].Value.Replace("properties/", string.Empty, StringComparison.Ordinal));
            Func<JsonObject, bool>? clause = field is null ? null : Read(field, match);
            if (clause is null || joins.Distinct().Count() > 1)
            {
                filter = null;
                return false;
            }

            filter.clauses.Add(clause);
        }

        return true;
    }

    public bool Matches(JsonObject properties) =>
        clauses.Count == 0 || (anyIsEnough ? clauses.Exists(one => one(properties)) : clauses.TrueForAll(one => one(properties)));

    [GeneratedRegex(@"\s+(and|or)\s+(?=[A-Za-z/]+\s+(?:eq|ge|gt)\s)")]
    private static partial Regex Join();

    [GeneratedRegex(@"^\s*(?<field>[A-Za-z/]+)\s+(?<op>eq|ge|gt)\s+(?:'(?<text>(?:[^']|'')*)'|(?<time>[0-9TZ:.+\-]+))\s*$")]
    private static partial Regex Clause();

    private static Func<JsonObject, bool>? Read(string field, Match match)
    {
        string op = match.Groups["op"].Value;
        if (match.Groups["time"].Success && field.EndsWith("Date", StringComparison.Ordinal) && op is "ge" or "gt"
            && DateTimeOffset.TryParse(match.Groups["time"].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset bound))
        {
            return properties => DateTimeOffset.Parse(properties[field]!.GetValue<string>(), CultureInfo.InvariantCulture) is var time && (op == "ge" ? time >= bound : time > bound);
        }

        string text = match.Groups["text"].Value.Replace("''", "'", StringComparison.Ordinal);
        return match.Groups["text"].Success && op == "eq"
            ? properties => Values(properties, field).Contains(text, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    // A health event says where it is felt in a list, which the filter names by two short words.
    private static IEnumerable<string> Values(JsonObject properties, string field) => field switch
    {
        "service" => Impact(properties).Select(one => Field.Text(one, "impactedService")),
        "region" => Impact(properties).SelectMany(one => one["impactedRegions"]!.AsArray()).Select(one => Field.Text(one!.AsObject(), "impactedRegion")),
        _ => [Field.Text(properties, field)],
    };

    private static IEnumerable<JsonObject> Impact(JsonObject properties) => (properties["impact"] as JsonArray ?? []).Select(one => one!.AsObject());
}
