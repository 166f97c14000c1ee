using CspSupportBot.Desk;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace CspSupportBot.Tests.Desk;

/// <summary>What the settings make of the policy.</summary>
public sealed class PolicyReaderTests
{
    [Fact]
    public void Without_settings_the_hours_are_Microsofts()
    {
        var policy = Policy();

        Assert.Equal(SupportLanguages.All.Order(), policy.Languages.Keys.Order());
        Assert.Equal([SupportLanguages.English], policy.Languages.Where(language => language.Value.BreakFixRoundTheClock).Select(language => language.Key));
        Assert.Equal("Asia/Tokyo", policy.Languages["ja-jp"].Hours.Zone.Id);
        Assert.Equal([0.5, 0.75, 0.9, 1], policy.WarnAt);
        Assert.Equal("Europe/Vienna", policy.Partner.Zone.Id);

        // Tuesday at 17:00 in Tokyo: half an hour is left, and Wednesday gives the rest.
        Assert.Equal(
            new DateTimeOffset(2026, 11, 25, 10, 30, 0, TimeSpan.FromHours(9)),
            Due(policy, "ja-jp", RequestKind.BreakFix, new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.FromHours(9))));

        // Friday in Los Angeles; Monday at the same time.
        Assert.Equal(
            new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(-8)),
            Due(policy, SupportLanguages.English, RequestKind.Advisory, new DateTimeOffset(2026, 11, 20, 17, 30, 0, TimeSpan.FromHours(-8))));
    }

    [Fact]
    public void A_national_holiday_is_closed_unless_it_is_removed_and_an_added_one_is_too()
    {
        var start = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(9));
        DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(9));

        Assert.Equal(At(24, 11), Due(Policy(), "ja-jp", RequestKind.BreakFix, start));
        Assert.Equal(At(23, 12), Due(Policy("Sla:Calendars:ja-jp:RemoveHolidays:2026-11-23=on call"), "ja-jp", RequestKind.BreakFix, start));
        Assert.Equal(At(25, 11), Due(Policy("Sla:Calendars:ja-jp:AddHolidays:2026-11-24=anniversary"), "ja-jp", RequestKind.BreakFix, start));
        Assert.Equal(At(25, 11), Due(Policy("Sla:Calendars:ja-jp:YearlyHolidays:11-24=anniversary"), "ja-jp", RequestKind.BreakFix, start));
        Assert.Equal(At(23, 12), Due(Policy("Sla:Calendars:ja-jp:Country=none"), "ja-jp", RequestKind.BreakFix, start));
        Assert.Equal("anniversary", Policy("Sla:Calendars:JA-JP:AddHolidays:2026-11-24=anniversary").Languages["ja-jp"].Hours.HolidayOn(new LocalDate(2026, 11, 24)));
    }

    [Fact]
    public void Set_hours_replace_the_default_ones()
    {
        var policy = Policy(
            "Sla:Calendars:fr-fr:Hours:0:Days:0=saturday", "Sla:Calendars:fr-fr:Hours:0:From=22:00", "Sla:Calendars:fr-fr:Hours:0:To=02:00",
            "Sla:Calendars:fr-fr:Hours:1:Days:0=Monday", "Sla:Calendars:fr-fr:Hours:1:From=00:00", "Sla:Calendars:fr-fr:Hours:1:To=24:00",
            "Sla:Calendars:fr-fr:TimeZone=Etc/UTC");
        var hours = policy.Languages["fr-fr"].Hours;

        Assert.Equal(
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
            Enumerable.Range(0, 7).Select(day => new LocalDate(2026, 11, 16).PlusDays(day)).Where(hours.IsBusinessDay).Select(date => date.DayOfWeek));
    }

    [Fact]
    public void Targets_warnings_and_round_the_clock_are_set_too()
    {
        var policy = Policy("Sla:Targets:Critical=00:00:05", "Sla:FollowUp:Critical=00:00:07", "Sla:WarnAt:0=0.8", "Sla:Calendars:de-de:BreakFixRoundTheClock=true");
        var start = new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

        Assert.Equal([0.8], policy.WarnAt);
        Assert.Equal(TimeSpan.FromSeconds(7), policy.FollowUp.Critical);
        Assert.Equal(start.AddSeconds(5), Due(policy, "de-de", RequestKind.BreakFix, start));
    }

    [Fact]
    public void Rule_16_a_changed_setting_is_another_version_and_the_same_settings_are_the_same()
    {
        Assert.Equal(Policy().Version, Policy().Version);
        Assert.NotEqual(Policy().Version, Policy("Sla:Targets:Critical=00:00:05").Version);
        Assert.NotEqual(Policy().Version, Policy("Sla:Calendars:ja-jp:AddHolidays:2026-11-24=anniversary").Version);
    }

    private static DateTimeOffset? Due(SlaPolicy policy, string language, RequestKind kind, DateTimeOffset start) =>
        policy.Promise(new SlaCase(BusinessImpact.Critical, kind, language, ProductFamily.Azure), start)?.DueAt;

    private static SlaPolicy Policy(params string[] settings)
    {
        var options = new SlaOptions();
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
            .Build().GetSection(SlaOptions.Section).Bind(options);
        Assert.True(new PolicyReader().Validate(null, options).Succeeded);
        return PolicyReader.Read(options, "Europe/Vienna");
    }
}
