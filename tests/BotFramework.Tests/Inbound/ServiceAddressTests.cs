using Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

namespace BotFramework.Tests.Inbound;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/amer")]
    [InlineData("HTTPS://SMBA.TrafficManager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net:443/amer/")]
    public void Spellings_of_one_address_are_the_same(string text)
        => Assert.Equal("https://smba.trafficmanager.net/amer", ServiceAddress.Normalise(text, allowLoopbackHttp: false));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/AMER/")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/amer/")]
    [InlineData("https://smba.trafficmanager.net.example/amer/")]
    [InlineData("https://example/smba.trafficmanager.net/amer/")]
    public void Other_addresses_are_not(string text)
        => Assert.NotEqual("https://smba.trafficmanager.net/amer", ServiceAddress.Normalise(text, allowLoopbackHttp: false));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("amer")]
    [InlineData("/amer")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("http://127.0.0.1.example/amer/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://smba.trafficmanager.net@example/amer/")]
    [InlineData("https://smba.trafficmanager.net/amer/?to=me")]
    [InlineData("https://smba.trafficmanager.net/amer/#me")]
    public void What_is_no_secure_address_is_none(string text)
        => Assert.Null(ServiceAddress.Normalise(text, allowLoopbackHttp: true));

    [Theory]
    [InlineData("http://127.0.0.1:3978/")]
    [InlineData("http://localhost:3978")]
    [InlineData("http://[::1]:3978")]
    public void Plain_http_is_for_this_machine_and_where_it_is_allowed(string text)
    {
        Assert.NotNull(ServiceAddress.Normalise(text, allowLoopbackHttp: true));
        Assert.Null(ServiceAddress.Normalise(text, allowLoopbackHttp: false));
    }

    [Fact]
    public void What_others_wrote_stays_on_one_short_line_of_the_log()
    {
        Assert.Equal("ab", LogText.Of("a\r\nb"));
        Assert.Equal("ab", LogText.Of("a\u2028\u0085\u001bb"));
        Assert.Equal(200, LogText.Of(new string('x', 100_000)).Length);
        Assert.Empty(LogText.Of(null));
    }
}
