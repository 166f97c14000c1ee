using System.Globalization;

namespace CspSupportBot.Simulators.Azure;

/// <summary>Times as the API writes them: UTC, whole seconds.</summary>
internal static class ArmTime
{
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
