using System.Xml;
using CspSupportBot.Domain.Sla;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Api;

/// <summary>A deadline and how it comes about; times are local with their offset.</summary>
/// <param name="DueAt">Null where nothing is promised.</param>
internal sealed record SlaPreview(string? DueAt, IReadOnlyList<SlaPreviewLine> Timeline)
{
    private static readonly OffsetDateTimePattern Moment = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<+HH:mm>");

    /// <returns>Null where the fields' errors say what can't be read.</returns>
    public static SlaPreview? Of(JsonFields fields, SlaPolicy policy) =>
        fields.Has("impact") || fields.Has("kind") || fields.Has("language") ? PolicyPreview.Of(fields, policy) : CalendarPreview.Of(fields);

    public static SlaPreview Of(Instant? due, IEnumerable<Stretch> timeline, DateTimeZone zone) => new(
        due is { } moment ? Text(moment, zone) : null,
        [.. timeline.Select(stretch => new SlaPreviewLine(
            Text(stretch.From, zone), Text(stretch.To, zone), XmlConvert.ToString(stretch.Counted.ToTimeSpan()), stretch.Reason))]);

    private static string Text(Instant moment, DateTimeZone zone) => Moment.Format(moment.InZone(zone).ToOffsetDateTime());
}

/// <param name="Counted">ISO 8601 duration.</param>
internal sealed record SlaPreviewLine(string From, string To, string Counted, StretchReason Reason);
