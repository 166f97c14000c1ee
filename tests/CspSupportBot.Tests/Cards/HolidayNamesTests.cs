using CspSupportBot.Cards;
using CspSupportBot.Desk.Calendars;
using CspSupportBot.Tests.Wordings;

namespace CspSupportBot.Tests.Cards;

public sealed class HolidayNamesTests
{
    private static readonly IReadOnlyList<string> OfJapan =
        [.. Enumerable.Range(2020, 31).SelectMany(year => NationalHolidays.Of("JP")!.In(year).Values).Distinct()];

    [Fact]
    public void Every_holiday_of_Japan_has_a_Japanese_name_of_its_own()
    {
        Languages.Speak(Languages.Japanese, null);
        var names = OfJapan.Select(HolidayNames.Of).ToList();

        Assert.Equal(17, names.Distinct().Count());
        Assert.All(names, name => Assert.Empty(LatinWords.NotAllowed(name)));
    }

    [Fact]
    public void In_English_a_holiday_is_called_as_the_calendar_has_it()
    {
        Languages.Speak(Languages.English, null);

        Assert.Equal(OfJapan, OfJapan.Select(HolidayNames.Of));
    }

    [Fact]
    public void A_holiday_without_a_Japanese_name_keeps_its_own()
    {
        Languages.Speak(Languages.Japanese, null);

        Assert.Equal("棚卸", HolidayNames.Of("棚卸"));
        Assert.Equal("Thanksgiving", HolidayNames.Of("Thanksgiving"));
    }
}
