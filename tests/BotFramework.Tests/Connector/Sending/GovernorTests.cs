using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>The governor against a Teams that throttles as the real one does: everything arrives, in order, and no limit is ever met.</summary>
public sealed class GovernorTests : IAsyncLifetime
{
    private TeamsChannelSimulator teams;
    private SendingLoad load;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync();
        teams.Throttling = SendingLoad.Throttled(scale: 1);
        load = new SendingLoad(teams);
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task At_the_true_windows_of_1_and_2_and_30_seconds_no_limit_is_met()
    {
        await load.SendAsync(Connectors.Factory(("BotFramework:Patience", "00:02:00")), load.Chats(1), messagesEach: 64);
        load.AssertInOrder(conversations: 1, messagesEach: 64);
    }

    [Fact]
    public async Task Without_the_governor_this_Teams_would_have_refused()
    {
        // Longer windows, so that a slow machine is refused as well.
        teams.Throttling = SendingLoad.Throttled(scale: 30);
        SharedConnectorFactory wild = Connectors.Factory(("BotFramework:SendLimits", "none"), ("BotFramework:TenantLimits", "none"), ("BotFramework:Patience", "00:00:10"));

        await Record.ExceptionAsync(() => load.SendAsync(wild, load.Chats(1), messagesEach: 9));

        Assert.Contains("more than 7", teams.Throttling.Exceeded[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_threads_of_a_channel_share_its_limit()
    {
        TeamsUser user = teams.AddUser("Aiko");
        TeamsChannel channel = teams.AddTeam("Desk", user).General;
        string[] threads = [.. Enumerable.Range(0, 9).Select(_ => channel.StartThread(user).Id)];
        using ConnectorClient client = Connectors.Factory().To(teams.ServiceUrl);

        await Task.WhenAll(threads.Select(thread => client.Conversations.SendToConversationAsync(thread, RetryTests.Message("1"))));

        Assert.Empty(teams.Throttling.Exceeded);
        Assert.Equal(9, teams.Messages.Count);
    }

    [Fact]
    public async Task Threads_that_are_opened_in_a_channel_share_its_limit()
    {
        TeamsUser user = teams.AddUser("Aiko");
        TeamsChannel channel = teams.AddTeam("Desk", user).General;
        string thread = channel.StartThread(user).Id;
        using ConnectorClient client = Connectors.Factory().To(teams.ServiceUrl);

        await Task.WhenAll(Enumerable.Range(0, 9).Select(number => number % 2 == 0
            ? (Task)Open(client, channel)
            : client.Conversations.SendToConversationAsync(thread, RetryTests.Message("1"))));

        Assert.Empty(teams.Throttling.Exceeded);
        Assert.Equal(9, teams.Messages.Count);
    }

    [Fact]
    public async Task Threads_that_are_opened_in_one_channel_hold_up_no_other()
    {
        TeamsUser user = teams.AddUser("Aiko");
        TeamsTeam team = teams.AddTeam("Desk", user);
        using ConnectorClient client = Connectors.Factory(("BotFramework:SendLimits", "1/600"), ("BotFramework:Patience", "00:00:10")).To(teams.ServiceUrl);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(number => Open(client, team.AddChannel($"Channel {number}"))));

        Assert.Equal(3, teams.Messages.Select(message => message.ConversationId).Distinct().Count());
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

    private static Task<ConversationResourceResponse> Open(ConnectorClient client, TeamsChannel channel)
    {
        string tenant = channel.Team.TenantId.ToString();
        return client.Conversations.CreateConversationAsync(new ConversationParameters
        {
            IsGroup = true,
            TenantId = tenant,
            Activity = RetryTests.Message("1"),
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = channel.Id }, Tenant = new TenantInfo { Id = tenant } },
        });
    }
}
