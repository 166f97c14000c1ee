using System.Text.RegularExpressions;

namespace CspSupportBot.Domain.Reminders;

/// <summary>What somebody wants to be reminded of, without the time and the little words that tied the two together.</summary>
public static partial class SpokenText
{
    public static string Without(string text, IEnumerable<TimePhrase> phrases)
    {
        var rest = text;
        foreach (var phrase in phrases.OrderByDescending(phrase => phrase.Start))
        {
            rest = $"{Before().Replace(rest[..phrase.Start], "")} {After().Replace(rest[phrase.End..], "")}";
        }

        return Begin().Replace(string.Join(' ', rest.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "").Trim(' ', ',', '、', '，', ':', '：', '-', '–');
    }

    [GeneratedRegex(@"(?:(?<=^|\s)(?:at|on|by|for|from|until|till|before|around|about|@)|[,、，:：\-–])?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // A particle belongs to the time only where nothing parts them.
    [GeneratedRegex(@"^(?:までに|まで|ごろに|ごろ|頃に|頃|には|に|の|は|(?:\s*(?:[,、，:：]|[-–](?=\s))))", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:(?:to|that)\s+|(?:を|に)\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
