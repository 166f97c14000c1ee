using System.Text.RegularExpressions;

namespace CspSupportBot.Domain.Knowledge;

/// <summary>
/// Reads the text of an entry: "# " and the question; then lines that begin with a label ("Asked as:", "Source:", "Link:", "Rule:"); an empty line; then
/// the answer. `Entries/README.md` tells it to those who write them.
/// </summary>
public static partial class EntryReader
{
    public const int LongestQuestion = 100;
    public const int LongestAnswer = 1_500;
    public const int MostParagraphs = 4;
    public const int MostLinks = 3;

    private const string Heading = "# ";
    private const string Labels = "Asked as:, Source:, Link: or Rule:";

    public static EntryReading Read(string id, string language, string text)
    {
        string[] lines = [.. text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())];
        if (!lines[0].StartsWith(Heading, StringComparison.Ordinal) || lines[0].Length > Heading.Length + LongestQuestion)
        {
            return new EntryReading.Faulty(1, $"the first line must be \"# \" and the question, at most {LongestQuestion} characters");
        }

        var header = new Header();
        var blank = Array.IndexOf(lines, "");
        var end = blank < 0 ? lines.Length : blank;
        for (var at = 1; at < end; at++)
        {
            if (header.Take(lines[at]) is { } fault)
            {
                return new EntryReading.Faulty(at + 1, fault);
            }
        }

        if (header.Missing() is { } missing)
        {
            return new EntryReading.Faulty(end, missing);
        }

        var answer = Paragraphs(lines[end..]);
        if (FaultOf(answer, lines, end) is { } faulty)
        {
            return faulty;
        }

        var question = lines[0][Heading.Length..].Trim();
        return new EntryReading.Understood(new KnowledgeEntry(id, language, question, header.AskedAs, header.Sources, header.Links, header.Rules, answer));
    }

    private static List<string> Paragraphs(string[] lines) => [.. string.Join('\n', lines)
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(paragraph => paragraph.Length > 0)];

    private static EntryReading.Faulty? FaultOf(List<string> answer, string[] lines, int from)
    {
        var heading = Array.FindIndex(lines, 1, line => line.StartsWith(Heading, StringComparison.Ordinal));
        return (answer.Count, answer.Sum(paragraph => paragraph.Length), heading) switch
        {
            (_, _, > 0) => new(heading + 1, "a file has one question; put a second one into a file of its own"),
            (0, _, _) => new(lines.Length, "the answer is missing; it stands below an empty line"),
            ( > MostParagraphs, _, _) => new(from + 1, $"the answer has {answer.Count} paragraphs; {MostParagraphs} are the most"),
            (_, > LongestAnswer, _) => new(from + 1, $"the answer is longer than {LongestAnswer} characters"),
            _ => null,
        };
    }

    private sealed class Header
    {
        public List<string> AskedAs { get; } = [];

        public List<string> Sources { get; } = [];

        public List<KnowledgeLink> Links { get; } = [];

        public List<string> Rules { get; } = [];

        /// <returns>What is wrong with the line; null where nothing is.</returns>
        public string? Take(string line)
        {
            var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
            return (parts[0], parts.Length == 2 ? parts[1] : "") switch
            {
                (_, "") => $"expected {Labels}, each with something behind it, or an empty line before the answer",
                ("Asked as", var phrasings) => TakeAll(AskedAs, phrasings, '|', IsPhrasing, "between two | stands nothing"),
                ("Source", var source) => TakeAll(Sources, source, '\n', Year().IsMatch, "a source needs its title and year"),
                ("Rule", var rules) => TakeAll(Rules, rules, ',', id => Entitlement.Rule.Find(id) is not null, "a rule is the id of one in the rulebook, such as CSP-09"),
                ("Link", var link) => TakeLink(link),
                _ => $"\"{parts[0]}:\" is not known here; expected {Labels}, or an empty line before the answer",
            };
        }

        public string? Missing() => this switch
        {
            { AskedAs.Count: 0 } => "a line \"Asked as:\" with other ways to ask is missing",
            { Sources.Count: 0 } => "a line \"Source:\" with title and year of a document is missing",
            { Links.Count: > MostLinks } => $"there are {Links.Count} links; {MostLinks} are the most",
            _ => null,
        };

        private static bool IsPhrasing(string text) => text.Length > 0;

        private static string? TakeAll(List<string> into, string text, char separator, Func<string, bool> isGood, string fault)
        {
            var parts = text.Split(separator, StringSplitOptions.TrimEntries);
            into.AddRange(parts);
            return Array.TrueForAll(parts, part => isGood(part)) ? null : fault;
        }

        private string? TakeLink(string text)
        {
            if (Link().Match(text) is { Success: true } link && Uri.TryCreate(link.Groups["address"].Value, UriKind.Absolute, out var address))
            {
                Links.Add(new KnowledgeLink(link.Groups["text"].Value, address));
                return null;
            }

            return "a link is written [text](https://address)";
        }
    }

    [GeneratedRegex(@"^\[(?<text>[^\]]+)\]\((?<address>https://[^\s)]+)\)$")]
    private static partial Regex Link();

    [GeneratedRegex(@"\b(19|20)[0-9]{2}\b")]
    private static partial Regex Year();
}
