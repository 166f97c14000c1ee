using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace BotFramework.Tests.Connector.Authentication;

/// <summary>Where tokens come from and whom they are for, in each cloud and for each kind of app.</summary>
public sealed class CredentialSettingsTests
{
    private const string Government = "https://botframework.azure.us";

    [Theory]
    [InlineData(null, null, "https://login.microsoftonline.com/contoso.example", "https://api.botframework.com")]
    [InlineData("SingleTenant", null, "https://login.microsoftonline.com/contoso.example", "https://api.botframework.com")]
    [InlineData("singletenant", null, "https://login.microsoftonline.com/contoso.example", "https://api.botframework.com")]
    [InlineData("MultiTenant", null, "https://login.microsoftonline.com/botframework.com", "https://api.botframework.com")]
    [InlineData(null, Government, "https://login.microsoftonline.us/contoso.example", "https://api.botframework.us")]
    [InlineData("MultiTenant", Government, "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", "https://api.botframework.us")]
    public void Each_cloud_has_its_login_service_and_its_channel(string type, string cloud, string login, string scope)
    {
        CredentialSettings settings = Read(("MicrosoftAppType", type), ("ChannelService", cloud));

        Assert.Equal((login, scope), (settings.Login.ToString(), settings.Scope));
        Assert.Equal(login.Split('/')[^1], settings.Tenant);
        Assert.Equal(cloud is not null, settings.IsGovernment);
    }

    [Theory]
    [InlineData("https://login.example/own", "https://login.example/own")]
    [InlineData("https://login.example/own/", "https://login.example/own")]
    [InlineData("http://127.0.0.1:5000/own", "http://127.0.0.1:5000/own")]
    public void The_login_service_can_be_another(string setting, string login)
    {
        Assert.Equal(login, Read(("ToChannelFromBotLoginUrl", setting)).Login.ToString());
    }

    [Theory]
    [InlineData("api://own")]
    [InlineData("api://own/.default")]
    public void The_channel_can_be_another(string scope)
    {
        Assert.Equal("api://own", Read(("ToChannelFromBotOAuthScope", scope)).Scope);
    }

    [Theory]
    [InlineData("MicrosoftAppTenantId", " ")]
    [InlineData("MicrosoftAppType", "Skill")]
    [InlineData("ChannelService", "https://botframework.azure.us/")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example/own")]
    [InlineData("ToChannelFromBotLoginUrl", "https://login.example")]
    [InlineData("ToChannelFromBotLoginUrl", "login.example/own")]
    public void What_is_missing_or_makes_no_sense_is_named(string setting, string value)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Read((setting, value)));

        Assert.Contains(setting, Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_http_is_refused_also_for_this_machine_where_the_settings_do_not_allow_it()
    {
        Assert.Throws<OptionsValidationException>(() => Read(allowLoopbackHttp: false, ("ToChannelFromBotLoginUrl", "http://127.0.0.1:5000/own")));
    }

    [Fact]
    public async Task An_app_that_proves_nothing_can_be_spoken_to_but_sends_nothing()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        using Microsoft.Bot.Connector.ConnectorClient client = Connectors.Local(connector.Address, ("MicrosoftAppId", "app-1"));

        await Assert.ThrowsAsync<System.Security.Authentication.AuthenticationException>(
            () => client.Conversations.SendAsync("a:1", new Microsoft.Bot.Schema.Activity(), CancellationToken.None));

        Assert.Empty(connector.Requests);
    }

    [Fact]
    public void Without_an_app_id_there_is_nothing_to_prove()
    {
        Assert.Null(CredentialSettings.Read(Connectors.Configuration(("MicrosoftAppPassword", "secret")), allowLoopbackHttp: true));
    }

    [Theory]
    [InlineData(null, "smba.trafficmanager.net")]
    [InlineData(Government, "smba.infra.gov.teams.microsoft.us")]
    public async Task Each_cloud_has_its_own_hosts(string cloud, string host)
    {
        string other = cloud is null ? "smba.infra.gov.teams.microsoft.us" : "smba.trafficmanager.net";
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        Assert.IsAssignableFrom<OperationCanceledException>(await TryAsync(host));
        Assert.IsType<System.Security.SecurityException>(await TryAsync(other));

        // Cancelled, so that nothing leaves this machine.
        async Task<Exception> TryAsync(string name)
        {
            using Microsoft.Bot.Connector.ConnectorClient client = Connectors.Factory(
                ("MicrosoftAppId", BotUnderLogin.AppId),
                ("MicrosoftAppPassword", "secret"),
                ("MicrosoftAppTenantId", "contoso.example"),
                ("ChannelService", cloud)).To(new Uri($"https://{name}/teams/"));
            return await Record.ExceptionAsync(() => client.Conversations.SendAsync("a:1", new Microsoft.Bot.Schema.Activity(), cancelled.Token));
        }
    }

    private static CredentialSettings Read(params (string Key, string Value)[] settings)
    {
        return Read(allowLoopbackHttp: true, settings);
    }

    private static CredentialSettings Read(bool allowLoopbackHttp, params (string Key, string Value)[] settings)
    {
        (string, string)[] who = [("MicrosoftAppId", "app-1"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", "contoso.example")];
        return CredentialSettings.Read(
            Connectors.Configuration([.. who.Where(one => !settings.Any(setting => setting.Key == one.Item1)), .. settings]),
            allowLoopbackHttp);
    }
}
