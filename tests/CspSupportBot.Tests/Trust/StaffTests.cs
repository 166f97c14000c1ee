using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Trust;

/// <summary>Who may use the bot, on every door, and what everybody else gets.</summary>
public sealed class StaffTests : IAsyncLifetime
{
    private static readonly string[] Stored = ["Profiles", "SeenActivities", "Conversations", "State", "Drafts", "Tickets", "Outbox"];

    private BotUnderTest bot = null!;
    private TeamsTeam team = null!;

    public async Task InitializeAsync() => (bot, team) = await StaffBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_member_of_the_helpdesks_team_may()
    {
        Assert.Contains("What I can do", (await bot.SayAsync("help")).VisibleText);
        Assert.Contains("Which customer", (await bot.SayAsync("new ticket", team.General.StartThread(bot.Agent))).VisibleText);
    }

    [Theory]
    [InlineData("en-US", "your account is not one of them", "ask an owner of that team")]
    [InlineData("ja-JP", "お使いのアカウントは登録されていません", "チームの所有者に")]
    public async Task Somebody_else_of_the_organisation_is_told_why_not_and_whom_to_ask_in_their_language(string locale, string why, string whom)
    {
        var chat = Stranger("Sam", locale);

        var reply = await bot.SayAsync("new ticket Contoso Ltd", chat);

        Assert.Contains(why, reply.Text);
        Assert.Contains(whom, reply.Text);
        await AssertNothingHappenedAsync(chat, messages: 1);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_told_so_and_Teams_is_asked_nothing_about_them()
    {
        var chat = Stranger("Sam", tenant: Guid.NewGuid());

        var reply = await bot.SayAsync("help", chat);

        Assert.Contains("your account belongs to another one", reply.Text);
        await AssertNothingHappenedAsync(chat, messages: 1);
        Assert.DoesNotContain(bot.Teams.Requests, request => request.Method == "GET");
    }

    [Fact]
    public async Task A_stranger_is_told_once_an_hour()
    {
        var chat = Stranger("Sam");
        await bot.SayAsync("help", chat);
        bot.Clock.Advance(TimeSpan.FromMinutes(59));
        await chat.SayAsync("help");
        await chat.SayAsync("please");
        var withinTheHour = chat.Messages.Count;
        bot.Clock.Advance(TimeSpan.FromMinutes(2));

        await bot.SayAsync("help", chat);

        Assert.Equal((1, 2), (withinTheHour, chat.Messages.Count));
    }

    [Theory]
    [InlineData("adaptiveCard/action")]
    [InlineData("composeExtension/query")]
    [InlineData("task/fetch")]
    [InlineData("something/new")]
    public async Task A_strangers_invoke_gives_403(string name)
    {
        var chat = Stranger("Sam");

        var delivery = await chat.InvokeAsync(name, new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "x" } });

        Assert.Equal((HttpStatusCode.Forbidden, ""), (delivery.Status, delivery.Body));
        await AssertNothingHappenedAsync(chat, messages: 0);
    }

    [Theory]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("messageReaction")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task Whatever_else_a_stranger_does_is_passed_over_in_silence(string type)
    {
        var chat = Stranger("Sam");
        var activity = chat.NewActivity(type);
        activity["text"] = "new ticket";
        activity["action"] = "add";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = bot.Teams.Bot.Id });

        var delivery = await chat.DeliverAsync(activity);

        Assert.Equal(HttpStatusCode.OK, delivery.Status);
        await AssertNothingHappenedAsync(chat, messages: 0);
    }

    [Fact]
    public async Task A_strangers_click_on_a_card_of_the_staff_does_nothing()
    {
        var thread = team.General.StartThread(bot.Agent);
        await bot.SayAsync("new ticket", thread);
        var before = thread.Messages.Count;
        var stranger = thread.As(bot.Teams.AddUser("Sam"));

        var delivery = await stranger.SubmitAsync(new JsonObject { ["say"] = "new ticket Contoso Ltd" });

        Assert.Contains("not one of them", (await stranger.WaitForReplyAsync(delivery)).Text);
        Assert.Equal(before + 1, thread.Messages.Count);
    }

    [Fact]
    public async Task A_guest_of_a_meeting_has_no_account_to_be_let_in_by()
    {
        var activity = bot.Chat.NewActivity("message");
        activity["text"] = "help";
        activity["from"]!.AsObject().Remove("aadObjectId");

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.Contains("can't work with guests", (await bot.Chat.WaitForReplyAsync(delivery)).Text);
    }

    [Fact]
    public async Task A_members_name_or_object_id_does_not_open_the_door_for_another_Teams_account()
    {
        var impostor = Stranger(bot.Agent.Name);
        var activity = impostor.NewActivity("message");
        activity["text"] = "my tickets";
        activity["from"]!["aadObjectId"] = $"{bot.Agent.AadObjectId}";

        var delivery = await impostor.DeliverAsync(activity);

        Assert.Contains("not one of them", (await impostor.WaitForReplyAsync(delivery)).Text);
    }

    [Fact]
    public async Task A_members_Teams_account_does_not_open_the_door_for_another_object_id()
    {
        var activity = bot.Chat.NewActivity("message");
        activity["text"] = "my tickets";
        activity["from"]!["aadObjectId"] = $"{Guid.NewGuid()}";

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.Contains("not one of them", (await bot.Chat.WaitForReplyAsync(delivery)).Text);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public async Task An_activity_that_names_a_foreign_tenant_anywhere_is_refused(string where)
    {
        var activity = bot.Chat.NewActivity("message");
        activity["text"] = "help";
        if (where == "conversation")
        {
            activity["conversation"]!["tenantId"] = $"{Guid.NewGuid()}";
        }
        else
        {
            activity["channelData"]!["tenant"]!["id"] = $"{Guid.NewGuid()}";
        }

        var delivery = await bot.Chat.DeliverAsync(activity);

        Assert.Contains("belongs to another one", (await bot.Chat.WaitForReplyAsync(delivery)).Text);
    }

    private Chat Stranger(string name, string locale = "en-US", Guid? tenant = null) =>
        bot.Teams.PersonalChat(bot.Teams.AddUser(name, locale, tenantId: tenant));

    private async Task AssertNothingHappenedAsync(Chat chat, int messages)
    {
        Assert.Equal(messages, chat.Messages.Count);
        foreach (var table in Stored)
        {
            Assert.Equal((table, 0L), (table, await bot.Store.CountAsync($"SELECT COUNT(*) FROM \"{table}\"")));
        }
    }
}
