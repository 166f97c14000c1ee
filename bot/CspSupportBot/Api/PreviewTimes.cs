using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Api;

/// <summary>Times of a preview: local, to the minute or the second. What comes twice is the earlier, what does not exist moves forward by the gap.</summary>
internal static class PreviewTimes
{
    private const int FirstYear = 1900;
    private const int LastYear = 2500;

    private static readonly IPattern<LocalDateTime> Local = new CompositePatternBuilder<LocalDateTime>
    {
        { LocalDateTimePattern.ExtendedIso, _ => true },
        { LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"), _ => false },
    }.Build();

    /// <summary>A required moment; null with an error where it can't be read.</summary>
    public static Instant? Read(JsonFields fields, string name, DateTimeZone? zone)
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        if (Local.Parse(text) is { Success: true, Value: var local } && local.Year is >= FirstYear and <= LastYear)
        {
            return zone?.AtLeniently(local).ToInstant();
        }

        fields.Refuse(name, $"must be a local time from {FirstYear} to {LastYear}, such as 2026-11-23T16:40");
        return null;
    }
}
