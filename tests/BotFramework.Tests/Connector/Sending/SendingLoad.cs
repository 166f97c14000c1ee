using System.Globalization;
using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>Many messages at once to a Teams that throttles, and whether they arrived as they should.</summary>
internal sealed class SendingLoad(TeamsChannelSimulator teams)
{
    internal static Throttling Throttled(double scale)
    {
        return new Throttling(scale) { Tenant = [new ThrottleWindow(25, TimeSpan.FromSeconds(1))] };
    }

    internal string[] Chats(int count)
    {
        return [.. Enumerable.Range(0, count).Select(number => teams.PersonalChat(teams.AddUser($"Agent {number}")).Id)];
    }

    internal async Task SendAsync(SharedConnectorFactory factory, string[] chats, int messagesEach)
    {
        using ConnectorClient client = factory.To(teams.ServiceUrl);
        List<Task> sending = [];
        for (int number = 0; number < messagesEach; number++)
        {
            foreach (string chat in chats)
            {
                sending.Add(client.Conversations.SendToConversationAsync(chat, RetryTests.Message(Text(number))));
            }
        }

        await Task.WhenAll(sending);
    }

    internal void AssertInOrder(int conversations, int messagesEach)
    {
        Assert.Empty(teams.Throttling.Exceeded);
        Dictionary<string, List<string>> received = teams.Messages
            .GroupBy(message => message.ConversationId)
            .ToDictionary(chat => chat.Key, chat => chat.Select(message => message.VisibleText).ToList());
        string[] expected = [.. Enumerable.Range(0, messagesEach).Select(Text)];
        Assert.Equal(conversations, received.Count);
        Assert.All(received.Values, texts => Assert.Equal(expected, texts));
    }

    private static string Text(int number)
    {
        return number.ToString(CultureInfo.InvariantCulture);
    }
}
