using CspSupportBot.Cards;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Wordings;

/// <summary>Lengths of time, moments and numbers as each language writes them.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData("00:00:00", "0 seconds", "0 秒")]
    [InlineData("00:00:01", "1 second", "1 秒")]
    [InlineData("00:00:59.9", "59 seconds", "59 秒")]
    [InlineData("00:01:00", "1 minute", "1 分")]
    [InlineData("00:59:59", "59 minutes", "59 分")]
    [InlineData("01:00:00", "1 hour", "1 時間")]
    [InlineData("01:00:59", "1 hour", "1 時間")]
    [InlineData("01:01:00", "1 h 1 min", "1 時間 1 分")]
    [InlineData("23:59:59", "23 h 59 min", "23 時間 59 分")]
    [InlineData("1.00:00:00", "1 day", "1 日")]
    [InlineData("1.01:00:00", "1 day 1 hour", "1 日 1 時間")]
    [InlineData("2.02:30:00", "2 days 2 hours", "2 日 2 時間")]
    [InlineData("10.00:59:00", "10 days", "10 日")]
    [InlineData("-00:00:05", "0 seconds", "0 秒")]
    public void A_length_of_time_is_told_in_its_two_largest_units(string length, string english, string japanese)
    {
        Languages.Speak("en", null);
        Assert.Equal(english, Wording.Duration(TimeSpan.Parse(length, null)));
        Languages.Speak("ja", null);
        Assert.Equal(japanese, Wording.Duration(TimeSpan.Parse(length, null)));
    }

    [Theory]
    [InlineData(0, "today 16:40 JST", "今日 16:40 JST")]
    [InlineData(7, "today 23:40 JST", "今日 23:40 JST")]
    [InlineData(8, "tomorrow 00:40 JST", "明日 00:40 JST")]
    [InlineData(32, "Wed 25 Nov 00:40 JST", "11月25日(水) 00:40 JST")]
    [InlineData(-16, "today 00:40 JST", "今日 00:40 JST")]
    [InlineData(-17, "yesterday 23:40 JST", "昨日 23:40 JST")]
    [InlineData(-41, "Sat 21 Nov 23:40 JST", "11月21日(土) 23:40 JST")]
    public void A_moment_is_told_by_the_readers_day(int hours, string english, string japanese)
    {
        var reader = new Reader("Asia/Tokyo");
        Languages.Speak("en", null);
        Assert.Equal(english, reader.Moment(BotUnderTest.Start.AddHours(hours), BotUnderTest.Start));
        Languages.Speak("ja", null);
        Assert.Equal(japanese, reader.Moment(BotUnderTest.Start.AddHours(hours), BotUnderTest.Start));
    }

    [Theory]
    [InlineData("Asia/Kolkata", "today 13:10 IST")]
    [InlineData("America/St_Johns", "today 04:10 NST")]
    [InlineData("Pacific/Kiritimati", "today 21:40 +14")]
    [InlineData("Nowhere/At_All", "today 07:40 UTC")]
    public void A_moment_names_the_readers_time_zone(string timeZone, string told)
    {
        Languages.Speak("en", null);

        Assert.Equal(told, new Reader(timeZone).Moment(BotUnderTest.Start, BotUnderTest.Start));
    }

    [Theory]
    [InlineData(1, "Your open ticket", "自分の未解決チケット（1 件）")]
    [InlineData(2, "Your 2 open tickets", "自分の未解決チケット（2 件）")]
    [InlineData(0, "Your 0 open tickets", "自分の未解決チケット（0 件）")]
    public void One_is_told_in_the_singular(int count, string english, string japanese)
    {
        Languages.Speak("en", null);
        Assert.Equal(english, Count());
        Languages.Speak("ja", null);

        // Japanese has one form; the singular names its number itself.
        Assert.Equal(japanese, Count());

        string Count() => Wording.Count(count, Words.ListMineOne, Words.ListMineMany);
    }

    [Theory]
    [InlineData(null, "ja-JP", "ja")]
    [InlineData(null, "ja", "ja")]
    [InlineData(null, "de-DE", "en")]
    [InlineData(null, null, "en")]
    [InlineData("en", "ja-JP", "en")]
    [InlineData("ja", "en-US", "ja")]
    public void The_chosen_language_goes_before_the_clients(string? chosen, string? locale, string language)
    {
        Assert.Equal(language, Languages.Of(chosen, locale));
    }
}
