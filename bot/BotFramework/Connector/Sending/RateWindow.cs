using System.Globalization;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace Microsoft.Bot.Connector.Sending;

/// <summary>At most so many calls in any stretch of time of this length.</summary>
internal sealed record RateWindow(int Calls, TimeSpan Length)
{
    /// <summary>Reads windows such as <c>7/1, 60/30</c>, calls and seconds; <c>none</c> for no limit at all.</summary>
    /// <exception cref="OptionsValidationException">The text is of another form; the message names the setting.</exception>
    internal static IReadOnlyList<RateWindow> Parse(string setting, string text)
    {
        if (text.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        return [.. text.Split(',', StringSplitOptions.TrimEntries).Select(part => One(setting, part))];
    }

    private static RateWindow One(string setting, string part)
    {
        string[] halves = part.Split('/');
        if (halves.Length == 2
            && int.TryParse(halves[0], NumberStyles.None, CultureInfo.InvariantCulture, out int calls)
            && double.TryParse(halves[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && calls > 0
            && seconds is > 0 and <= 86_400)
        {
            return new RateWindow(calls, TimeSpan.FromSeconds(seconds));
        }

        throw BadSetting.Of(setting, "be a list such as 7/1, 60/30 (calls/seconds), or none");
    }
}
