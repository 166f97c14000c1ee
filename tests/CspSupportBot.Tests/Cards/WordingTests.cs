using System.Globalization;
using CspSupportBot.Cards;

namespace CspSupportBot.Tests.Cards;

public sealed class WordingTests
{
    public WordingTests() => Languages.Speak(Languages.English, null);

    [Theory]
    [InlineData("00:00:00", "0 seconds")]
    [InlineData("00:00:01", "1 second")]
    [InlineData("00:00:59.9", "59 seconds")]
    [InlineData("00:01:00", "1 minute")]
    [InlineData("00:59:59", "59 minutes")]
    [InlineData("01:00:00", "1 hour")]
    [InlineData("02:00:59", "2 hours")]
    [InlineData("02:05:00", "2 h 5 min")]
    [InlineData("1.00:00:00", "1 day")]
    [InlineData("2.01:30:00", "2 days 1 hour")]
    [InlineData("-00:00:05", "0 seconds")]
    public void A_length_of_time_is_said_in_its_two_largest_units(string length, string expected) =>
        Assert.Equal(expected, Wording.Duration(TimeSpan.Parse(length, CultureInfo.InvariantCulture)));
}
