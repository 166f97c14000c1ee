using System.Text.RegularExpressions;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Which ticket a sentence mentions, wherever it stands.</summary>
public static partial class TicketMention
{
    /// <summary>Takes the first ticket number out of a text; null where it has none.</summary>
    public static (TicketNumber? Number, string Text) Take(string text)
    {
        // Letter by letter, so that a place in one is a place in the other.
        var match = Mention().Match(string.Concat(text.Select(Narrow)));
        return match.Success && TicketNumber.TryParse(match.Groups[1].Value, out var number)
            ? (number, $"{text[..match.Index]} {Particle().Replace(text[(match.Index + match.Length)..], "")}".Trim())
            : (null, text);
    }

    /// <summary>Takes a bare number at the beginning; null where there is none.</summary>
    public static (TicketNumber Number, string Text)? TakeBare(string text)
    {
        var match = Bare().Match(string.Concat(text.Select(Narrow)));
        return match.Success && TicketNumber.TryParse(match.Groups[1].Value, out var number) ? (number, text[match.Length..].Trim()) : null;
    }

    private static char Narrow(char character) => character switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(character - 0xfee0),
        '\u3000' => ' ',
        _ => character,
    };

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:csp[-\s]?|#)([0-9]{1,12})(?![0-9A-Za-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*([0-9]{1,12})\s+(?=\S)")]
    private static partial Regex Bare();

    [GeneratedRegex("^(?:の件で|の件を|の件|について|を|は|に|の)")]
    private static partial Regex Particle();
}
