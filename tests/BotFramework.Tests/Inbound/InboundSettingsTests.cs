using Microsoft.Extensions.Options;
namespace BotFramework.Tests.Inbound;

public sealed class InboundSettingsTests
{
    [Fact]
    public void Without_a_channel_service_it_is_the_public_cloud()
    {
        var settings = Settings.Read();

        Assert.Equal("https://api.botframework.com", settings.ChannelIssuer);
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", settings.ChannelMetadata.AbsoluteUri);
        Assert.Equal("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration", settings.EntraMetadata.AbsoluteUri);
        Assert.False(settings.AllowLoopbackHttp);
        Assert.Empty(settings.AllowedCallers);
    }

    [Fact]
    public void The_government_cloud_has_addresses_of_its_own()
    {
        var settings = Settings.Read(("ChannelService", "https://botframework.azure.us"));

        Assert.Equal("https://api.botframework.us", settings.ChannelIssuer);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", settings.ChannelMetadata.AbsoluteUri);
        Assert.StartsWith("https://login.microsoftonline.us/", settings.EntraMetadata.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChannelService", "https://botframework.azure.us/")]
    [InlineData("ChannelService", "usgov")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.botframework.com/keys")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://127.0.0.1/keys")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "common")]
    [InlineData("BotFramework:AllowLoopbackHttp", "yes")]
    [InlineData("BotFramework:AllowedCallers", InboundBench.CallerAppId)]
    [InlineData("BotFramework:AllowedCallers:0", "*")]
    public void A_value_that_can_not_be_used_is_named(string key, string value)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Settings.Read((key, value)));

        Assert.StartsWith(key.Replace(":0", string.Empty, StringComparison.Ordinal), refusal.Message, StringComparison.Ordinal);
    }
}
