using System.Globalization;
using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>An afternoon's messages in seconds: the windows of the governor, and of the Teams that watches it, are 200 times shorter.</summary>
public sealed class GovernorLoadTests : IAsyncLifetime
{
    private const double Scale = 1.0 / 200;

    private TeamsChannelSimulator teams;
    private SendingLoad load;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync();
        teams.Throttling = SendingLoad.Throttled(Scale);
        load = new SendingLoad(teams);
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
    }

    [Theory]
    [InlineData(1000, 10)]
    [InlineData(1, 1000)]
    public async Task All_messages_arrive_in_order_and_no_limit_is_ever_exceeded(int conversations, int messagesEach)
    {
        await load.SendAsync(Fast(), load.Chats(conversations), messagesEach);

        load.AssertInOrder(conversations, messagesEach);
    }

    private static SharedConnectorFactory Fast()
    {
        return Connectors.Factory(
            ("BotFramework:SendLimits", Scaled("7/1,8/2,60/30,1800/3600")),
            ("BotFramework:TenantLimits", Scaled("25/1")),
            ("BotFramework:Patience", "00:10:00"));
    }

    private static string Scaled(string windows)
    {
        return string.Join(',', windows.Split(',').Select(window => window.Split('/')).Select(halves =>
            string.Create(CultureInfo.InvariantCulture, $"{halves[0]}/{double.Parse(halves[1], CultureInfo.InvariantCulture) * Scale}")));
    }
}
