using AdaptiveCards;

namespace BotFramework.Tests.AdaptiveCards;

public sealed class CardValueTests
{
    [Theory]
    [InlineData(null, AdaptiveWidthType.Auto, null)]
    [InlineData("auto", AdaptiveWidthType.Auto, null)]
    [InlineData("Stretch", AdaptiveWidthType.Stretch, null)]
    [InlineData("50px", AdaptiveWidthType.Pixel, 50u)]
    [InlineData("2", AdaptiveWidthType.Weighted, 2u)]
    public void A_width_is_read_from_its_text(string text, AdaptiveWidthType type, uint? unit)
    {
        AdaptiveWidth width = text;

        Assert.Equal((type, unit), (width.WidthType, width.Unit));
        Assert.Equal(width, AdaptiveWidth.Parse(width.ToString()));
        Assert.Equal(type == AdaptiveWidthType.Pixel, width.IsPixel());
    }

    [Theory]
    [InlineData("auto", AdaptiveHeightType.Auto, null)]
    [InlineData("stretch", AdaptiveHeightType.Stretch, null)]
    [InlineData("50px", AdaptiveHeightType.Pixel, 50u)]
    [InlineData("50", AdaptiveHeightType.Pixel, 50u)]
    public void A_height_is_read_from_its_text(string text, AdaptiveHeightType type, uint? unit)
    {
        AdaptiveHeight height = text;

        Assert.Equal((type, unit), (height.HeightType, height.Unit));
        Assert.True(height == AdaptiveHeight.Parse(height.ToString()));
        Assert.Equal(type == AdaptiveHeightType.Pixel, height.IsPixel());
    }

    [Theory]
    [InlineData("")]
    [InlineData("px")]
    [InlineData("-5px")]
    [InlineData("5 px")]
    [InlineData("99999999999px")]
    public void What_is_no_size_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(() => AdaptiveHeight.Parse(text));
        Assert.Throws<ArgumentException>(() => AdaptiveWidth.Parse(text));
    }

    [Fact]
    public void Sizes_compare_by_value_and_with_nothing()
    {
        Assert.True(new AdaptiveWidth(5) == 5u);
        Assert.True(new AdaptiveWidth(5) != "5");
        Assert.True(AdaptiveHeight.Auto != null);
        Assert.Equal(new AdaptiveHeight(5).GetHashCode(), new AdaptiveHeight("5px").GetHashCode());
    }

    [Theory]
    [InlineData("1.5", "1.5", 0)]
    [InlineData("1", "1.0", 0)]
    [InlineData("1.10", "1.9", 1)]
    [InlineData("1.9", "2.0", -1)]
    public void Versions_compare_by_their_numbers(string left, string right, int order)
    {
        AdaptiveSchemaVersion a = left;
        AdaptiveSchemaVersion b = right;

        Assert.Equal(order, Math.Sign(a.CompareTo(b)));
        Assert.Equal((order == 0, order != 0, order < 0, order <= 0, order > 0, order >= 0), (a == b, a != b, a < b, a <= b, a > b, a >= b));
        Assert.True(a > null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("1.2.3")]
    [InlineData("-1.0")]
    public void What_is_no_version_is_refused(string text) =>
        Assert.Throws<ArgumentException>(() => new AdaptiveSchemaVersion(text));
}
