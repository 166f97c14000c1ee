using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CspSupportBot.Desk.Calendars;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CspSupportBot.Desk;

/// <summary>Makes the policy of the settings; what can't be a policy refuses the start with the setting's name.</summary>
public sealed class PolicyReader : IValidateOptions<SlaOptions>
{
    private const double HighestWarning = 10;
    private const string PartnerName = "partner";

    private static readonly TimeSpan ShortestTime = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(30);

    public ValidateOptionsResult Validate(string? name, SlaOptions options)
    {
        List<string> failures = [.. Calendars(options, "Etc/UTC").SelectMany(calendar => Failures(calendar.Setting, calendar.Name, calendar.Options))];
        failures.AddRange(options.Calendars.Keys.Except(SupportLanguages.All, StringComparer.OrdinalIgnoreCase)
            .Select(unknown => $"{SlaOptions.Section}:Calendars:{unknown} must be one of {string.Join(", ", SupportLanguages.All)}."));
        failures.AddRange(Failures(nameof(options.Targets), options.Targets));
        failures.AddRange(Failures(nameof(options.FollowUp), options.FollowUp));
        var warnings = Warnings(options);
        if (warnings.Count == 0 || warnings.Any(share => share is not (> 0 and <= HighestWarning)) || warnings.Zip(warnings.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            failures.Add($"{SlaOptions.Section}:{nameof(options.WarnAt)} must be rising shares of the time above 0 and up to {HighestWarning}, such as 0.5, 0.75, 0.9, 1.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <param name="zone">The partner's, where its calendar has none of its own.</param>
    public static SlaPolicy Read(SlaOptions options, string zone)
    {
        var calendars = Calendars(options, zone).ToDictionary(calendar => calendar.Name, calendar => calendar.Options);
        return new SlaPolicy
        {
            Version = VersionOf(options, calendars),
            FirstResponse = Times(options.Targets),
            FollowUp = Times(options.FollowUp),
            Languages = SupportLanguages.All.ToDictionary(
                language => language,
                language => new LanguageHours(Calendar(language, calendars[language]), bool.Parse(calendars[language].BreakFixRoundTheClock!))),
            Partner = Calendar(PartnerName, calendars[PartnerName]),
            WarnAt = Warnings(options),
        };
    }

    // What is no number is refused like a number that is no share.
    private static IReadOnlyList<double> Warnings(SlaOptions options) => [.. (options.WarnAt ?? SlaOptions.UsualWarnings)
        .Select(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? share : double.NaN)];

    private static IEnumerable<(string Setting, string Name, CalendarOptions Options)> Calendars(SlaOptions options, string zone) =>
    [
        .. SupportLanguages.All.Select(language => (
            $"{SlaOptions.Section}:Calendars:{language}", language, CalendarDefaults.ForLanguage(language, options.Calendars.GetValueOrDefault(language)))),
        ($"{SlaOptions.Section}:PartnerCalendar", PartnerName, CalendarDefaults.ForPartner(options.PartnerCalendar, zone)),
    ];

    private static IEnumerable<string> Failures(string setting, string name, CalendarOptions options) => CalendarReader.Read(name, options).Faults
        .Select(fault => $"{string.Join(':', new[] { setting, fault.Field, fault.Key, fault.Member }.Where(part => part is not null))} {fault.Reason}.");

    private static IEnumerable<string> Failures(string setting, SlaOptions.ImpactTimes times) =>
        new[] { (nameof(times.Critical), times.Critical), (nameof(times.Moderate), times.Moderate), (nameof(times.Minimal), times.Minimal) }
            .Where(time => time.Item2 < ShortestTime || time.Item2 > LongestTime)
            .Select(time => $"{SlaOptions.Section}:{setting}:{time.Item1} must be from {ShortestTime:c} to {LongestTime:c}.");

    private static ResponseTargets Times(SlaOptions.ImpactTimes times) => new(times.Critical, times.Moderate, times.Minimal);

    private static WorkingCalendar Calendar(string name, CalendarOptions options) =>
        CalendarReader.Read(name, options).Calendar ?? throw new InvalidOperationException($"The calendar {name} was not validated.");

    // The rules of time zones change too, so their version is part of it.
    private static string VersionOf(SlaOptions options, Dictionary<string, CalendarOptions> calendars) => Convert.ToHexStringLower(SHA256.HashData(
        JsonSerializer.SerializeToUtf8Bytes(new { options.Targets, options.FollowUp, options.WarnAt, calendars, Zones = DateTimeZoneProviders.Tzdb.VersionId })))[..12];
}
