using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BotFramework.Tests.AspNetCore;

public sealed class ConfigurationBotFrameworkAuthenticationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_blank_app_id_is_none(string appId)
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(Settings(("MicrosoftAppId", appId)));

        var result = await authentication.AuthenticateRequestAsync(new Activity(), string.Empty, CancellationToken.None);

        Assert.False(result.ClaimsIdentity.IsAuthenticated);
    }

    [Fact]
    public async Task An_app_id_that_appears_later_shuts_everybody_out()
    {
        var settings = Settings();
        var authentication = new ConfigurationBotFrameworkAuthentication(settings);
        settings["MicrosoftAppId"] = "app-1";

        await Assert.ThrowsAsync<UnauthorizedAccessException>(
            () => authentication.AuthenticateRequestAsync(new Activity(), "Bearer x", CancellationToken.None));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1 MB")]
    public void A_body_limit_that_is_no_number_of_bytes_refuses_the_start(string limit)
    {
        Assert.Throws<OptionsValidationException>(
            () => new ConfigurationBotFrameworkAuthentication(Settings(("BotFramework:MaxRequestBodyBytes", limit))));
    }

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value))
            .Build();
}
