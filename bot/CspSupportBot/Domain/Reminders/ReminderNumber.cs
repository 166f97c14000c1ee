using System.Globalization;
using System.Text.RegularExpressions;

namespace CspSupportBot.Domain.Reminders;

/// <summary>What people call a reminder, such as R-3; counted per partner tenant.</summary>
public readonly partial record struct ReminderNumber(long Value)
{
    /// <summary>Reads "R-3", "r 3" and "R3"; a bare number is a ticket's.</summary>
    public static bool TryParse(string? text, out ReminderNumber number)
    {
        var match = Pattern().Match(text ?? "");
        number = match.Success && long.TryParse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var value)
            ? new ReminderNumber(value)
            : default;
        return number.Value > 0;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"R-{Value}");

    [GeneratedRegex(@"^\s*r[-\s]?([0-9]{1,12})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
