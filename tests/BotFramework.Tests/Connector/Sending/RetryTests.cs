using System.Globalization;
using System.Net;
using CspSupportBot.Simulators.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Sending;
using Microsoft.Bot.Schema;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace BotFramework.Tests.Connector.Sending;

/// <summary>What is tried again, when, and what never is because it may have been delivered.</summary>
public sealed class RetryTests : IAsyncLifetime
{
    private LoopbackConnector connector;

    public async Task InitializeAsync()
    {
        connector = await LoopbackConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await connector.DisposeAsync();
    }

    public static TheoryData<string, Func<IConversations, Task>> RepeatableCalls()
    {
        return new TheoryData<string, Func<IConversations, Task>>
        {
            { "PUT", c => c.UpdateActivityAsync("a:1", "7", new Activity()) },
            { "DELETE", c => c.DeleteActivityAsync("a:1", "7") },
            { "GET", c => c.GetConversationMembersAsync("a:1") },
            { "POST of a chat without a message", c => c.CreateDirectConversationAsync("28:b", "29:u") },
        };
    }

    public static TheoryData<string, Func<IConversations, Task>> UnrepeatableCalls()
    {
        return new TheoryData<string, Func<IConversations, Task>>
        {
            { "POST", Send },
            { "POST of a reply", c => c.ReplyToActivityAsync("a:1", "7", new Activity()) },
            { "POST of a chat with a message", c => c.CreateDirectConversationAsync("28:b", "29:u", new Activity()) },
            { "POST of a thread", c => c.CreateConversationAsync(new ConversationParameters(isGroup: true)) },
        };
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    public async Task A_message_that_was_throttled_or_met_another_operation_is_sent_again(int status)
    {
        (connector.Status, connector.Failures) = (status, 3);
        using ConnectorClient client = Connectors.Local(connector.Address);

        await Send(client.Conversations);

        Assert.Equal(4, connector.Requests.Count);
        Assert.Single(connector.Requests.Select(request => request.Body).Distinct());
    }

    [Theory]
    [MemberData(nameof(RepeatableCalls))]
    public async Task What_can_be_done_twice_is_tried_again_when_a_gateway_fails(string name, Func<IConversations, Task> call)
    {
        foreach (int status in (int[])[502, 503, 504])
        {
            connector.Requests.Clear();
            (connector.Status, connector.Failures) = (status, 1);
            using ConnectorClient client = Connectors.Local(connector.Address);

            await call(client.Conversations);

            Assert.True(connector.Requests.Count == 2, $"{name} after {status}: {connector.Requests.Count} requests");
        }
    }

    [Theory]
    [MemberData(nameof(UnrepeatableCalls))]
    public async Task A_message_is_never_repeated_when_a_gateway_fails_because_it_may_have_been_delivered(string name, Func<IConversations, Task> call)
    {
        foreach (int status in (int[])[502, 503, 504])
        {
            connector.Requests.Clear();
            (connector.Status, connector.Failures) = (status, 1);
            using ConnectorClient client = Connectors.Local(connector.Address);

            await Assert.ThrowsAsync<ErrorResponseException>(() => call(client.Conversations));

            Assert.True(connector.Requests.Count == 1, $"{name} after {status}: {connector.Requests.Count} requests");
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_refusal_stays_one(int status)
    {
        (connector.Status, connector.Failures) = (status, 1);
        using ConnectorClient client = Connectors.Local(connector.Address);

        ErrorResponseException refusal = await Assert.ThrowsAsync<ErrorResponseException>(
            () => client.Conversations.UpdateActivityAsync("a:1", "7", new Activity()));

        Assert.Equal((HttpStatusCode)status, refusal.Response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_channel_is_left_alone_as_long_as_it_asks_in_seconds_or_by_date(bool asDate)
    {
        const int Seconds = 1;
        connector.RetryAfter = asDate
            ? TimeProvider.System.GetUtcNow().AddSeconds(Seconds + 1).ToString("R", CultureInfo.InvariantCulture)
            : Seconds.ToString(CultureInfo.InvariantCulture);
        (connector.Status, connector.Failures) = (429, 1);
        using ConnectorClient client = Connectors.Local(connector.Address);
        long started = Stopwatch.GetTimestamp();

        await Send(client.Conversations);

        // Not how much longer: a busy machine takes its time. The date is two seconds ahead, as it counts whole seconds.
        Assert.True(Stopwatch.GetElapsedTime(started).TotalSeconds >= Seconds);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    public async Task Who_would_wait_longer_than_the_caller_is_told_so_at_once_and_nothing_more_is_sent_meanwhile()
    {
        (connector.Status, connector.RetryAfter) = (429, "60");
        using ConnectorClient client = Connectors.Local(connector.Address, ("BotFramework:Patience", "00:00:05"));
        long started = Stopwatch.GetTimestamp();

        ErrorResponseException first = await Assert.ThrowsAsync<ErrorResponseException>(() => Send(client.Conversations));
        ErrorResponseException second = await Assert.ThrowsAsync<ErrorResponseException>(() => Send(client.Conversations));
        connector.Status = 200;
        await client.Conversations.SendToConversationAsync("a:2", new Activity());

        Assert.Equal("60", first.Response.Headers["Retry-After"].Single());
        Assert.InRange(int.Parse(second.Response.Headers["Retry-After"].Single(), CultureInfo.InvariantCulture), 30, 60);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.Response.StatusCode);
        Assert.Equal(["POST /v3/conversations/a%3A1/activities", "POST /v3/conversations/a%3A2/activities"], connector.Requests.Select(request => request.Line));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Trying_again_ends_with_the_patience_of_the_caller()
    {
        connector.Status = 429;
        using ConnectorClient client = Connectors.Local(
            connector.Address, ("BotFramework:Patience", "00:00:02"), ("BotFramework:FirstRetryAfter", "00:00:00.1"));
        long started = Stopwatch.GetTimestamp();

        await Assert.ThrowsAsync<ErrorResponseException>(() => Send(client.Conversations));

        // Each wait is twice as long as the one before, so two seconds hold a handful.
        Assert.InRange(connector.Requests.Count, 2, 6);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(0, 0.0, 0.8)]
    [InlineData(0, 1.0, 1.2)]
    [InlineData(3, 0.5, 8.0)]
    public void Waits_double_give_or_take_a_fifth(int tries, double random, double seconds)
    {
        TimeSpan wait = RetryRules.Wait(tries, new HttpRequestException(), TimeSpan.FromSeconds(1), random);

        Assert.Equal(seconds, wait.TotalSeconds, 6);
    }

    [Fact]
    public async Task A_message_that_nobody_can_have_heard_is_sent_again()
    {
        Uri closed = connector.Address;
        await connector.DisposeAsync();
        LogText log = new();
        using ConnectorClient client = Connectors.Factory(log, null).To(closed);

        HttpRequestException unconnected = await Assert.ThrowsAsync<HttpRequestException>(() => Send(client.Conversations));

        Assert.Equal(HttpRequestError.ConnectionError, unconnected.HttpRequestError);
        Assert.Equal(5, log.Lines.Count(line => line.Contains("is tried again", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_message_whose_answer_was_lost_is_not_sent_again_but_an_edit_is()
    {
        await using TeamsChannelSimulator teams = await TeamsChannelSimulator.StartAsync();
        Chat chat = teams.PersonalChat(teams.AddUser("Aiko"));
        using ConnectorClient client = Connectors.Local(teams.ServiceUrl);
        ResourceResponse sent = await client.Conversations.SendToConversationAsync(chat.Id, Message("one"));

        teams.Faults.Add(Fault.DropAfterDelivery());
        await Assert.ThrowsAsync<HttpRequestException>(() => client.Conversations.SendToConversationAsync(chat.Id, Message("two")));
        teams.Faults.Add(Fault.DropAfterDelivery());
        await client.Conversations.UpdateActivityAsync(chat.Id, sent.Id, Message("three"));

        Assert.Equal(["three", "two"], chat.Messages.Select(message => message.VisibleText));
        Assert.Equal(["POST", "POST", "PUT", "PUT"], teams.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_message_without_an_answer_in_time_is_given_up_and_not_sent_again()
    {
        await using TeamsChannelSimulator teams = await TeamsChannelSimulator.StartAsync();
        Chat chat = teams.PersonalChat(teams.AddUser("Aiko"));
        using ConnectorClient client = Connectors.Local(teams.ServiceUrl, ("BotFramework:CallTimeout", "00:00:00.2"));
        teams.Faults.Add(Fault.Hang(new FaultGate()));

        await Assert.ThrowsAsync<TimeoutException>(() => client.Conversations.SendToConversationAsync(chat.Id, Message("one")));

        Assert.Single(teams.Requests);
    }

    internal static Activity Message(string text)
    {
        return new Activity(ActivityTypes.Message, text: text);
    }

    private static Task Send(IConversations conversations)
    {
        return conversations.SendToConversationAsync("a:1", new Activity());
    }
}
