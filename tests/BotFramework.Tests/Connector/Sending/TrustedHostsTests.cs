using System.Net;
using System.Security;
using CspSupportBot.Simulators.Login;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>The bot's token, and with it the right to speak as the bot, goes to Teams and nowhere else.</summary>
public sealed class TrustedHostsTests
{
    private const string AppId = "0b8e0c1e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/9ce7e20f-7e4d-4e9c-8a23-2f4b2f2a5b3e/")]
    [InlineData("https://smba.trafficmanager.net:443/teams/")]
    [InlineData("https://SMBA.TrafficManager.net/teams/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://connector.contoso.example/")]
    public void Teams_and_the_named_hosts_are_trusted(string address)
    {
        Assert.True(PublicCloud().Trusts(new Uri(address)));
    }

    [Theory]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil-smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://x.connector.contoso.example/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData("https://ѕmba.trafficmanager.net/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://evil.example/?smba.trafficmanager.net")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("file:///etc/passwd")]
    public void Nobody_else_is(string address)
    {
        Assert.False(PublicCloud().Trusts(new Uri(address)));
    }

    [Theory]
    [InlineData("http://localhost:3978/", true)]
    [InlineData("http://127.0.0.1:3978/", true)]
    [InlineData("http://[::1]:3978/", true)]
    [InlineData("http://127.0.0.1.example/", false)]
    [InlineData("http://localhost.example/", false)]
    [InlineData("http://192.168.0.1/", false)]
    public void This_machine_is_trusted_unencrypted_only_where_the_settings_say_so(string address, bool isThisMachine)
    {
        Assert.Equal(isThisMachine, new TrustedHosts([], allowLoopbackHttp: true).Trusts(new Uri(address)));
        Assert.False(new TrustedHosts([], allowLoopbackHttp: false).Trusts(new Uri(address)));
    }

    [Theory]
    [InlineData("Development", null, true)]
    [InlineData("Production", null, false)]
    [InlineData(null, null, false)]
    [InlineData("Production", "true", true)]
    [InlineData("Development", "false", false)]
    public void Without_the_setting_this_machine_is_trusted_in_Development_only(string environment, string setting, bool expected)
    {
        ConnectorSettings settings = ConnectorSettings.Read(Connectors.Configuration(
            ("environment", environment), ("BotFramework:AllowLoopbackHttp", setting)));

        Assert.Equal(expected, settings.AllowLoopbackHttp);
    }

    [Theory]
    [InlineData("BotFramework:TrustedServiceHosts", "a.example, b.example")]
    [InlineData("BotFramework:TrustedServiceHosts:0", "a.example,b.example")]
    public void Hosts_are_named_in_one_setting_or_in_a_list(string key, string value)
    {
        Assert.Equal(["a.example", "b.example"], ConnectorSettings.Read(Connectors.Configuration((key, value))).TrustedServiceHosts);
    }

    [Theory]
    [InlineData("*.example.com")]
    [InlineData("https://a.example")]
    [InlineData("a.example:8443")]
    [InlineData("a.example/path")]
    [InlineData("10.0.0.1")]
    public void What_is_no_whole_host_name_refuses_the_start(string host)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => Connectors.Factory(("BotFramework:TrustedServiceHosts", host)));

        Assert.Contains("BotFramework:TrustedServiceHosts", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_untrusted_address_gets_no_request_at_all_and_no_token_is_asked_for()
    {
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        await using LoginSimulator login = await LoginSimulator.StartAsync();
        LogText log = new();
        using ConnectorClient client = Connectors.Factory(
            log,
            null,
            ("MicrosoftAppId", AppId),
            ("MicrosoftAppPassword", "secret"),
            ("MicrosoftAppTenantId", "contoso.example"),
            ("BotFramework:AllowLoopbackHttp", "false")).To(connector.Address);

        await Assert.ThrowsAsync<SecurityException>(() => client.Conversations.SendToConversationAsync("a:1", new Activity()));
        await Assert.ThrowsAsync<SecurityException>(() => client.Conversations.GetConversationMembersAsync("a:1"));
        await Assert.ThrowsAsync<SecurityException>(() => client.Conversations.CreateConversationAsync(new ConversationParameters()));

        Assert.Empty(connector.Requests);
        Assert.Empty(login.Requests);
        Assert.Equal(3, log.Lines.Count(line => line.Contains("127.0.0.1: it is none of the hosts", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("http://smba.example/teams")]
    [InlineData("http://127.0.0.1.example/")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///tmp/x")]
    public async Task Also_without_an_app_id_nothing_is_sent_unencrypted_to_another_machine(string address)
    {
        using ConnectorClient client = Connectors.Local(new Uri(address));

        await Assert.ThrowsAsync<SecurityException>(() => client.Conversations.SendToConversationAsync("a:1", new Activity()));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using LoopbackConnector elsewhere = await LoopbackConnector.StartAsync();
        await using LoopbackConnector connector = await LoopbackConnector.StartAsync();
        (connector.Status, connector.Location) = (status, elsewhere.Address.ToString());
        using ConnectorClient client = Connectors.Local(connector.Address);

        ErrorResponseException refused = await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.SendToConversationAsync("a:1", new Activity()));

        Assert.Equal((HttpStatusCode)status, refused.Response.StatusCode);
        Assert.Empty(elsewhere.Requests);
    }

    private static TrustedHosts PublicCloud()
    {
        return new TrustedHosts([.. TrustedHosts.Public, "connector.contoso.example"], allowLoopbackHttp: false);
    }
}
