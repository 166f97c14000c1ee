using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Simulators;

public sealed class ChatTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.Parse("2026-11-23T01:19:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private TeamsChannelSimulator teams = null!;
    private StubBot bot = null!;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync(time: time);
        bot = await StubBot.StartEchoAsync();
        teams.BotEndpoint = bot.Endpoint;
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task A_typed_message_arrives_as_Teams_sends_it()
    {
        TeamsUser ada = teams.AddUser("Ada Lovelace", "ja-JP", "Asia/Tokyo");
        Chat chat = teams.PersonalChat(ada);

        Delivery delivery = await chat.SayAsync("new ticket");

        JsonObject sent = delivery.Activity;
        Assert.Equal(HttpStatusCode.OK, delivery.Status);
        Assert.Equal("new ticket", (string?)sent["text"]);
        Assert.Equal("1795396740000", (string?)sent["id"]);
        Assert.Equal("2026-11-23T10:19:00.0000000+09:00", (string?)sent["localTimestamp"]);
        Assert.Equal("Asia/Tokyo", (string?)sent["localTimezone"]);
        Assert.Equal("personal", (string?)sent["conversation"]!["conversationType"]);
        Assert.Equal("JP", (string?)sent["entities"]![0]!["country"]);
        Assert.StartsWith("a:1", chat.Id, StringComparison.Ordinal);
        Assert.EndsWith($"/amer/{teams.TenantId}/", (string?)sent["serviceUrl"], StringComparison.Ordinal);
        Assert.Equal(ada.AadObjectId.ToString(), (string?)sent["from"]!["aadObjectId"]);
    }

    [Fact]
    public async Task A_submitted_form_carries_a_value_and_no_words()
    {
        Chat chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));

        Delivery delivery = await chat.SubmitAsync(new JsonObject { ["action"] = "submitForm" }, "1795394868267");

        Assert.False(delivery.Activity.ContainsKey("text"));
        Assert.Equal("submitForm", (string?)delivery.Activity["value"]!["action"]);
        Assert.Equal("1795394868267", (string?)delivery.Activity["replyToId"]);
    }

    [Fact]
    public async Task The_answer_of_the_bot_appears_in_the_chat()
    {
        Chat chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));

        Delivery first = await chat.SayAsync("one");
        Delivery second = await chat.SayAsync("two");

        Assert.Equal("echo one", (await chat.WaitForReplyAsync(first)).Text);
        Assert.Equal("echo two", (await chat.WaitForReplyAsync(second)).Text);
        Assert.Equal("Ada Lovelace: one\nSupport Bot #" + chat.Messages[0].Id + ": echo one", string.Join('\n', chat.Transcript().Split('\n')[..2]));
    }

    [Fact]
    public async Task In_a_channel_the_bot_is_mentioned_and_the_first_message_names_the_thread()
    {
        TeamsUser ada = teams.AddUser("Ada Lovelace");
        TeamsTeam team = teams.AddTeam("Support desk", ada);
        Chat chat = team.AddChannel("Alerts").StartThread(ada);

        Delivery delivery = await chat.SayAsync("status");
        Delivery next = await chat.SayAsync("more");

        Assert.Equal("<at>Support Bot</at> status", (string?)delivery.Activity["text"]);
        Assert.Equal(teams.Bot.Id, (string?)delivery.Activity["entities"]![0]!["mentioned"]!["id"]);
        Assert.EndsWith($";messageid={delivery.Activity["id"]}", chat.Id, StringComparison.Ordinal);
        Assert.Null(delivery.Activity["replyToId"]);
        Assert.Equal((string?)delivery.Activity["id"], (string?)next.Activity["replyToId"]);
        Assert.Equal(team.Id, (string?)delivery.Activity["channelData"]!["team"]!["id"]);
    }

    [Fact]
    public async Task A_redelivery_repeats_the_id_or_takes_a_new_one()
    {
        Chat chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));
        Delivery delivery = await chat.SayAsync("new ticket");

        Delivery same = await chat.RedeliverAsync(delivery);
        Delivery other = await chat.RedeliverAsNewAsync(delivery);

        Assert.Equal(delivery.Activity.ToJsonString(), same.Activity.ToJsonString());
        Assert.NotEqual((string?)delivery.Activity["id"], (string?)other.Activity["id"]);
        Assert.Equal("new ticket", (string?)other.Activity["text"]);
    }

    [Fact]
    public async Task A_bot_that_is_down_gives_no_status()
    {
        Chat chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));
        await bot.DisposeAsync();

        Delivery delivery = await chat.SayAsync("anyone there?");

        Assert.Null(delivery.Status);
        Assert.NotNull(delivery.Failure);
    }

    [Fact]
    public async Task An_answer_to_Execute_replaces_the_card_for_the_one_who_pressed()
    {
        TeamsUser ada = teams.AddUser("Ada Lovelace");
        TeamsUser bob = teams.AddUser("Bob Stone");
        Chat chat = teams.GroupChat(ada, bob);
        await using StubBot approver = await StubBot.StartAsync(async (self, activity) =>
        {
            if ((string?)activity["type"] == "invoke")
            {
                string who = $"{activity["value"]!["action"]!["verb"]} by {activity["from"]!["name"]}";
                return new JsonObject
                {
                    ["statusCode"] = 200,
                    ["type"] = "application/vnd.microsoft.card.adaptive",
                    ["value"] = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = who }) },
                };
            }

            await self.SendAsync(activity, (JsonObject)JsonNode.Parse("""
                {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":
                {"type":"AdaptiveCard","actions":[{"type":"Action.Execute","title":"Approve","verb":"approve"}]}}]}
                """)!);
            return null;
        });
        teams.BotEndpoint = approver.Endpoint;
        await chat.SayAsync("please");

        await chat.PressAsync("Approve");

        Assert.Equal("approve by Ada Lovelace", CardText.Of(chat.LastCard));
        Assert.Equal("Approve", CardText.Of(chat.As(bob).LastCard));
    }

    [Fact]
    public async Task A_wait_that_fails_shows_the_transcript()
    {
        Chat chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));
        await chat.SayAsync("hello");

        TimeoutException failure = await Assert.ThrowsAsync<TimeoutException>(
            () => chat.WaitForMessageAsync(message => message.Text == "never", TimeSpan.Zero));

        Assert.Contains("echo hello", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_read_from_the_connector()
    {
        TeamsUser ada = teams.AddUser("Ada Lovelace");
        JsonObject picture = teams.Files.AddImage(ada, [1, 2, 3]);

        Delivery delivery = await teams.PersonalChat(ada).SayAsync("see", [picture]);

        using HttpClient http = new();
        Assert.Equal([1, 2, 3], await http.GetByteArrayAsync((string?)delivery.Activity["attachments"]![0]!["contentUrl"]));
    }
}
