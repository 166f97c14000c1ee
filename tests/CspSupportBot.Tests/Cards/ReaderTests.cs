using System.Globalization;
using CspSupportBot.Cards;

namespace CspSupportBot.Tests.Cards;

public sealed class ReaderTests
{
    public ReaderTests() => Languages.Speak(Languages.English, null);

    [Theory]
    [InlineData("Asia/Tokyo", "2026-11-23T07:40Z", "2026-11-23T09:40Z", "today 18:40 JST")]
    [InlineData("Asia/Tokyo", "2026-11-23T07:40Z", "2026-11-23T15:00Z", "tomorrow 00:00 JST")]
    [InlineData("Asia/Tokyo", "2026-11-23T07:40Z", "2026-11-22T14:59Z", "yesterday 23:59 JST")]
    [InlineData("Asia/Tokyo", "2026-11-23T07:40Z", "2026-11-25T15:00Z", "Thu 26 Nov 00:00 JST")]
    [InlineData("Etc/UTC", "2026-12-31T23:59Z", "2027-01-01T00:00Z", "tomorrow 00:00 UTC")]
    [InlineData("America/Los_Angeles", "2026-03-08T09:30Z", "2026-03-08T10:30Z", "today 03:30 PDT")]
    [InlineData("America/Los_Angeles", "2026-11-01T08:30Z", "2026-11-01T09:30Z", "today 01:30 PST")]
    [InlineData("Europe/Berlin", "2026-10-24T22:30Z", "2026-10-25T22:30Z", "today 23:30 CET")]
    [InlineData("Nowhere/Land", "2026-11-23T07:40Z", "2026-11-23T09:40Z", "today 09:40 UTC")]
    public void A_moment_is_said_in_the_readers_own_time(string zone, string now, string moment, string expected) => Assert.Equal(
        expected,
        new Reader(zone).Moment(At(moment), At(now)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
