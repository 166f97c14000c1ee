using System.Globalization;
using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>The governor against a Teams that throttles as the real one does: everything arrives, in order, and no limit is ever met.</summary>
public sealed class GovernorTests : IAsyncLifetime
{
    private const double Scale = 1.0 / 200;

    private TeamsChannelSimulator teams;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Ten_thousand_messages_to_a_thousand_conversations_arrive_in_order_below_all_limits()
    {
        teams.Throttling = Throttled(Scale);
        await SendAsync(Fast(), Chats(1000), messagesEach: 10);
        AssertInOrder(conversations: 1000, messagesEach: 10);
    }

    [Fact]
    public async Task A_thousand_messages_to_one_conversation_arrive_in_order_below_all_limits()
    {
        teams.Throttling = Throttled(Scale);
        await SendAsync(Fast(), Chats(1), messagesEach: 1000);
        AssertInOrder(conversations: 1, messagesEach: 1000);
    }

    [Fact]
    public async Task At_the_true_windows_of_1_and_2_and_30_seconds_no_limit_is_met()
    {
        teams.Throttling = Throttled(1);
        await SendAsync(Connectors.Factory(("BotFramework:Patience", "00:02:00")), Chats(1), messagesEach: 64);
        AssertInOrder(conversations: 1, messagesEach: 64);
    }

    [Fact]
    public async Task Without_the_governor_this_Teams_would_have_refused()
    {
        teams.Throttling = Throttled(1);
        SharedConnectorFactory wild = Connectors.Factory(("BotFramework:SendLimits", "none"), ("BotFramework:TenantLimits", "none"), ("BotFramework:Patience", "00:00:00.5"));

        await Record.ExceptionAsync(() => SendAsync(wild, Chats(1), messagesEach: 9));

        Assert.Contains("more than 7", teams.Throttling.Exceeded[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_threads_of_a_channel_share_its_limit()
    {
        teams.Throttling = Throttled(1);
        TeamsUser user = teams.AddUser("Aiko");
        TeamsChannel channel = teams.AddTeam("Desk", user).General;
        string[] threads = [.. Enumerable.Range(0, 9).Select(_ => channel.StartThread(user).Id)];
        using ConnectorClient client = Connectors.Factory().To(teams.ServiceUrl);

        await Task.WhenAll(threads.Select(thread => client.Conversations.SendToConversationAsync(thread, RetryTests.Message("1"))));

        Assert.Empty(teams.Throttling.Exceeded);
        Assert.Equal(9, teams.Messages.Count);
    }

    [Fact]
    public async Task A_question_about_a_conversation_does_not_wait_behind_its_messages()
    {
        TeamsUser user = teams.AddUser("Aiko");
        string chat = teams.PersonalChat(user).Id;
        FaultGate gate = new();
        teams.Faults.Add(Fault.DelayAnswer(gate).When(request => request.IsMessage));
        using ConnectorClient client = Connectors.Factory().To(teams.ServiceUrl);

        Task sending = client.Conversations.SendToConversationAsync(chat, RetryTests.Message("slow"));
        await gate.Reached;
        Assert.Single(await client.Conversations.GetConversationMembersAsync(chat));
        gate.Open();
        await sending;
    }

    private static Throttling Throttled(double scale)
    {
        return new Throttling(scale) { Tenant = [new ThrottleWindow(25, TimeSpan.FromSeconds(1))] };
    }

    private static SharedConnectorFactory Fast()
    {
        string Scaled(string windows) => string.Join(',', windows.Split(',').Select(window =>
        {
            string[] halves = window.Split('/');
            return $"{halves[0]}/{(double.Parse(halves[1], CultureInfo.InvariantCulture) * Scale).ToString(CultureInfo.InvariantCulture)}";
        }));
        return Connectors.Factory(
            ("BotFramework:SendLimits", Scaled("7/1,8/2,60/30,1800/3600")),
            ("BotFramework:TenantLimits", Scaled("25/1")),
            ("BotFramework:Patience", "00:02:00"));
    }

    private string[] Chats(int count)
    {
        return [.. Enumerable.Range(0, count).Select(number => teams.PersonalChat(teams.AddUser($"Agent {number}")).Id)];
    }

    private async Task SendAsync(SharedConnectorFactory factory, string[] chats, int messagesEach)
    {
        using ConnectorClient client = factory.To(teams.ServiceUrl);
        List<Task> sending = [];
        for (int number = 0; number < messagesEach; number++)
        {
            foreach (string chat in chats)
            {
                sending.Add(client.Conversations.SendToConversationAsync(chat, RetryTests.Message(number.ToString(CultureInfo.InvariantCulture))));
            }
        }

        await Task.WhenAll(sending);
    }

    private void AssertInOrder(int conversations, int messagesEach)
    {
        Assert.Empty(teams.Throttling.Exceeded);
        Dictionary<string, List<string>> received = teams.Messages
            .GroupBy(message => message.ConversationId)
            .ToDictionary(chat => chat.Key, chat => chat.Select(message => message.VisibleText).ToList());
        string[] expected = [.. Enumerable.Range(0, messagesEach).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        Assert.Equal(conversations, received.Count);
        Assert.All(received.Values, texts => Assert.Equal(expected, texts));
    }
}
