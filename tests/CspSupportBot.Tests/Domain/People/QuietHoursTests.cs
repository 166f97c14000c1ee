using CspSupportBot.Domain.People;
using NodaTime;
using NodaTime.Text;

namespace CspSupportBot.Tests.Domain.People;

/// <summary>When somebody may be told, on usual days and on those when the clocks change.</summary>
public sealed class QuietHoursTests
{
    [Theory]

    // Over midnight, in Tokyo.
    [InlineData("20:00", "07:00", "Asia/Tokyo", "2026-11-23T19:59:59", "2026-11-23T19:59:59")]
    [InlineData("20:00", "07:00", "Asia/Tokyo", "2026-11-23T20:00", "2026-11-24T07:00")]
    [InlineData("20:00", "07:00", "Asia/Tokyo", "2026-11-24T06:59:59", "2026-11-24T07:00")]
    [InlineData("20:00", "07:00", "Asia/Tokyo", "2026-11-24T07:00", "2026-11-24T07:00")]

    // Within a day, and up to midnight.
    [InlineData("12:00", "13:00", "Asia/Tokyo", "2026-11-24T12:30", "2026-11-24T13:00")]
    [InlineData("12:00", "13:00", "Asia/Tokyo", "2026-11-24T13:30", "2026-11-24T13:30")]
    [InlineData("22:00", "00:00", "Asia/Tokyo", "2026-11-24T23:30", "2026-11-25T00:00")]
    [InlineData("00:00", "06:00", "Asia/Tokyo", "2026-11-24T00:00", "2026-11-24T06:00")]

    // The clocks go forward from 2:00 to 3:00, over the end of the quiet hours.
    [InlineData("20:00", "02:30", "Europe/Berlin", "2026-03-29T01:59", "2026-03-29T03:00")]

    // The clocks go back from 3:00 to 2:00: the first 2:30 ends them.
    [InlineData("20:00", "02:30", "Europe/Berlin", "2026-10-25T01:00", "2026-10-25T02:30")]
    [InlineData("20:00", "07:00", "Europe/Berlin", "2026-10-24T23:00", "2026-10-25T07:00")]

    // Midnight does not exist.
    [InlineData("20:00", "00:00", "America/Sao_Paulo", "2018-11-03T23:00", "2018-11-04T01:00")]
    public void The_next_moment_that_is_not_quiet(string from, string to, string zone, string moment, string open)
    {
        QuietHours quiet = new(TimeOnly.Parse(from, null), TimeOnly.Parse(to, null), zone);

        Assert.Equal(At(open, zone), quiet.NextOpen(At(moment, zone)));
    }

    [Fact]
    public void It_is_never_before_the_moment_and_never_quiet()
    {
        Random random = new(7);
        foreach (var zone in (string[])["Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Asia/Tokyo"])
        {
            for (var run = 0; run < 2000; run++)
            {
                QuietHours quiet = new(new TimeOnly(random.Next(24), random.Next(60)), new TimeOnly(random.Next(24), random.Next(60)), zone);
                if (quiet.From == quiet.To)
                {
                    continue;
                }

                var moment = new DateTimeOffset(2011, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(10 * 365 * 24 * 60));

                var open = quiet.NextOpen(moment);

                Assert.True(open >= moment && open - moment <= TimeSpan.FromHours(49), $"{quiet} {moment}: {open}");
                Assert.Equal(open, quiet.NextOpen(open));
            }
        }
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_UTC()
    {
        QuietHours quiet = new(new TimeOnly(20, 0), new TimeOnly(7, 0), "Nowhere/At_All");

        Assert.Equal(At("2026-11-24T07:00", "Etc/UTC"), quiet.NextOpen(At("2026-11-23T21:00", "Etc/UTC")));
    }

    private static DateTimeOffset At(string local, string zone) =>
        LocalDateTimePattern.GeneralIso.Parse(local.Length == 16 ? $"{local}:00" : local).Value.InZone(DateTimeZoneProviders.Tzdb[zone], NodaTime.TimeZones.Resolvers.LenientResolver).ToDateTimeOffset();
}
