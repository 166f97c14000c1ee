using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Tests.Domain.Tickets;

public sealed class TicketNumberTests
{
    [Theory]
    [InlineData("CSP-7", 7)]
    [InlineData("csp 7", 7)]
    [InlineData("csp7", 7)]
    [InlineData("#7", 7)]
    [InlineData(" 0042 ", 42)]
    [InlineData("999999999999", 999999999999)]
    public void A_number_is_read_as_people_write_it(string text, long expected)
    {
        Assert.True(TicketNumber.TryParse(text, out var number));
        Assert.Equal(expected, number.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-7")]
    [InlineData("CSP-")]
    [InlineData("CSP-7a")]
    [InlineData("7.5")]
    [InlineData("٧")]
    [InlineData("9999999999999")]
    public void Anything_else_is_no_number(string? text) => Assert.False(TicketNumber.TryParse(text, out _));

    [Fact]
    public void A_number_is_written_with_its_prefix() => Assert.Equal("CSP-1042", new TicketNumber(1042).ToString());
}
