using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Desk;

/// <summary>When people are told what their day holds.</summary>
public sealed class DigestOptions
{
    public const string Section = "Notices";

    public const string Off = "off";

    /// <summary>HH:mm by each person's wall clock, on the partner's working days; or "off", where only who asks for one gets one.</summary>
    public string DigestAt
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? field : value.Trim();
    }
    = "08:30";

    internal static LocalTime? TimeIn(string setting) =>
        LocalTimePattern.HourMinuteIso.Parse(setting) is { Success: true, Value: var time } ? time : null;

    internal bool IsUnderstood => DigestAt == Off || TimeIn(DigestAt) is not null;
}
