using System.Globalization;
using System.Text.RegularExpressions;

namespace CspSupportBot.Domain.Tickets;

/// <summary>The number people quote, such as CSP-1042; counted per partner tenant.</summary>
public readonly partial record struct TicketNumber(long Value)
{
    /// <summary>Reads "CSP-7", "csp 7", "#7" and "7".</summary>
    public static bool TryParse(string? text, out TicketNumber number)
    {
        var match = Pattern().Match(text ?? "");
        number = match.Success && long.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var value)
            ? new TicketNumber(value)
            : default;
        return number.Value > 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CSP-{Value}");

    [GeneratedRegex(@"^\s*(?:csp[-\s]?|#)?([0-9]{1,12})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
