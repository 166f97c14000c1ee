using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Notices;

/// <summary>Bound channels that fall silent, come back, are renamed or are gone.</summary>
public sealed class ChannelFateTests : IAsyncLifetime
{
    private const string Title = "Deadlines";

    private NoticeBench bench = null!;
    private BotMessage card = null!;

    public async Task InitializeAsync()
    {
        bench = await NoticeBench.StartAsync();
        await bench.Lead.SayAsync("help");
        card = await bench.SayInChannelAsync("notify here");
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_probe_edits_the_card_and_posts_nothing()
    {
        var messages = bench.Bot.Teams.Messages.Count;

        await bench.PassAsync(TimeSpan.FromHours(6));

        Assert.Equal(messages, bench.Bot.Teams.Messages.Count);
        Assert.Contains("Last checked today 22:40 JST", CardNow().VisibleText, StringComparison.Ordinal);

        await bench.PassAsync(TimeSpan.FromHours(6));
        Assert.Contains("Last checked today 04:40 JST", CardNow().VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_is_told_to_a_lead_once_and_its_end_too()
    {
        bench.Bot.ExpectsWarnings = true;
        bench.Bot.Teams.Faults.Add(Fault.Forbid("BotNotInConversationRoster").When(InChannel).Times(2));

        await bench.PassAsync(TimeSpan.FromHours(6));
        await bench.PassAsync(TimeSpan.FromHours(6));

        Assert.Single(bench.Lead.Chat.Messages, message => message.Text == bench.Lead.Word("ChannelSilent", Title));
        Assert.Contains("1 of the bound channels", await ReadyAsync(), StringComparison.Ordinal);

        await bench.PassAsync(TimeSpan.FromHours(6));

        Assert.Single(bench.Lead.Chat.Messages, message => message.Text == bench.Lead.Word("ChannelBack", Title));
        Assert.DoesNotContain("of the bound channels", await ReadyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_posted_anew()
    {
        bench.Bot.Teams.Faults.Add(CardIsGone());

        await bench.PassAsync(TimeSpan.FromHours(6));
        Assert.Contains("Last checked today 22:40 JST", Assert.Single(NewCards()).VisibleText, StringComparison.Ordinal);

        await bench.PassAsync(TimeSpan.FromHours(6));
        Assert.Contains("Last checked today 04:40 JST", Assert.Single(NewCards()).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_was_posted_anew_says_too_when_notices_end()
    {
        bench.Bot.Teams.Faults.Add(CardIsGone());
        await bench.PassAsync(TimeSpan.FromHours(6));

        await bench.SayInChannelAsync("notify off");
        await bench.RestAsync();

        var ended = Assert.Single(NewCards());
        Assert.Contains(bench.Owner.Sentence("NotifyOffDone"), ended.VisibleText, StringComparison.Ordinal);
        Assert.Empty(CardText.ActionTitles(ended.Card));
    }

    [Fact]
    public async Task A_new_card_that_Teams_may_have_taken_says_so_when_it_comes_again()
    {
        bench.Bot.ExpectsWarnings = true;
        bench.Bot.Teams.Faults.Add(CardIsGone());
        bench.Bot.Teams.Faults.Add(Fault.DropAfterDelivery().When(request => request.IsCreateConversation));

        await bench.PassAsync(TimeSpan.FromHours(6));
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([false, true], NewCards().Select(IsRepeat));
    }

    [Fact]
    public async Task It_says_so_at_every_probe_until_Teams_has_confirmed_one()
    {
        bench.Bot.ExpectsWarnings = true;
        bench.Bot.Teams.Faults.Add(Fault.Refuse(404, "ActivityNotFoundInConversation").When(request => request.IsUpdate && InChannel(request)));
        bench.Bot.Teams.Faults.Add(Fault.DropAfterDelivery().When(request => request.IsCreateConversation).Times(2));
        await bench.PassAsync(TimeSpan.FromHours(6));
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        await bench.PassAsync(TimeSpan.FromHours(6));
        Assert.Equal([false, true, true], NewCards().Select(IsRepeat));

        bench.Bot.Teams.Faults.Add(Fault.Refuse(404, "ActivityNotFoundInConversation").When(request => request.IsUpdate && InChannel(request)));
        await bench.PassAsync(TimeSpan.FromHours(6));
        Assert.Equal([false, true, true, false], NewCards().Select(IsRepeat));
    }

    [Fact]
    public async Task It_says_so_too_where_Teams_has_refused_one_meanwhile()
    {
        bench.Bot.ExpectsWarnings = true;
        bench.Bot.Teams.Faults.Add(CardIsGone());
        bench.Bot.Teams.Faults.Add(Fault.DropAfterDelivery().When(request => request.IsCreateConversation));
        bench.Bot.Teams.Faults.Add(Fault.Forbid("BotNotInConversationRoster").When(request => request.IsCreateConversation));
        await bench.PassAsync(TimeSpan.FromHours(6));
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        await bench.PassAsync(TimeSpan.FromHours(6));

        Assert.Equal([false, true], NewCards().Select(IsRepeat));
    }

    [Fact]
    public async Task A_Teams_that_is_away_says_nothing_of_the_channel()
    {
        bench.Bot.ExpectsWarnings = true;
        bench.Bot.Teams.Faults.Add(Fault.BadGateway().When(request => request.IsUpdate && InChannel(request)).Always());

        await bench.PassAsync(TimeSpan.FromHours(6));

        Assert.DoesNotContain(bench.Lead.Chat.Messages, message => message.Text == bench.Lead.Word("ChannelSilent", Title));
    }

    [Fact]
    public async Task A_notice_that_does_not_reach_the_channel_reaches_a_lead()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.Forbid("BotNotInConversationRoster").When(request => request.IsCreateConversation).Always());

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Contains(bench.Lead.Word("NoticeInsteadOf", Title), Assert.Single(NoticeBench.NoticesOf(bench.Lead)).VisibleText, StringComparison.Ordinal);
        Assert.Single(bench.Lead.Chat.Messages, message => message.Text == bench.Lead.Word("ChannelSilent", Title));
    }

    [Theory]
    [InlineData("channelDeleted", "ChannelDeleted")]
    [InlineData("teamDeleted", "ChannelDeleted")]
    public async Task A_channel_that_was_deleted_gets_no_more_and_a_lead_is_told(string eventType, string word)
    {
        await bench.TellAsync("conversationUpdate", update => update["channelData"]!["eventType"] = eventType);

        await AssertEndedAsync(word);
    }

    [Fact]
    public async Task A_team_that_the_bot_was_taken_out_of_gets_no_more_and_a_lead_is_told()
    {
        await bench.TellAsync("installationUpdate", update => update["action"] = "remove");
        await bench.TellAsync("conversationUpdate", update => update["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = bench.Bot.Teams.Bot.Id }));

        await AssertEndedAsync("ChannelBotRemoved");
    }

    [Fact]
    public async Task A_new_name_is_taken_over()
    {
        await bench.TellAsync("conversationUpdate", update =>
        {
            update["channelData"]!["eventType"] = "channelRenamed";
            update["channelData"]!["channel"]!["name"] = "SLA";
        });

        Assert.Contains("SLA: all", (await bench.Owner.SayAsync("notify")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_bound_again_is_probed_once()
    {
        await bench.SayInChannelAsync("notify here A");
        await bench.RestAsync();
        var calls = bench.Bot.Teams.Requests.Count(request => request.IsUpdate);

        await bench.PassAsync(TimeSpan.FromHours(6));

        Assert.Equal(calls + 1, bench.Bot.Teams.Requests.Count(request => request.IsUpdate));
    }

    [Fact]
    public async Task Whoever_deletes_a_channel_need_not_be_staff_but_gets_nothing_else_by_it()
    {
        var (bot, team) = await Trust.StaffBot.StartAsync();
        await using var ended = bot;
        var channel = team.AddChannel("Deadlines");
        bot.ExpectsWarnings = true;
        await bot.SayAsync("notify here", channel.StartThread(bot.Agent));
        var thread = channel.StartThread(bot.Teams.AddUser("Owner of the team"));
        var deleted = thread.NewActivity("conversationUpdate");
        deleted["channelData"]!["eventType"] = "channelDeleted";

        await thread.DeliverAsync(deleted);

        Assert.StartsWith("No channel gets notices.", (await bot.SayAsync("notify")).Text, StringComparison.Ordinal);
        Assert.Empty(thread.Messages);
    }

    private bool InChannel(RecordedRequest request) => request.ConversationId?.StartsWith(bench.Channel.Id, StringComparison.Ordinal) is true || request.IsCreateConversation;

    // Somebody has deleted it.
    private Fault CardIsGone() => Fault.Refuse(404, "ActivityNotFoundInConversation").When(request => request.IsUpdate && request.ActivityId == card.Id);

    private IEnumerable<BotMessage> NewCards() =>
        bench.Bot.Teams.Messages.Where(message => message.ConversationId != card.ConversationId && message.VisibleText.Contains("Notices come here", StringComparison.Ordinal));

    private static bool IsRepeat(BotMessage message) => message.VisibleText.Contains("may have reached you", StringComparison.Ordinal);

    private BotMessage CardNow() => bench.Bot.Teams.Messages.Single(message => message.Id == card.Id && message.ConversationId == card.ConversationId);

    private async Task<string> ReadyAsync() => await bench.Bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

    private async Task AssertEndedAsync(string word)
    {
        Assert.Single(bench.Lead.Chat.Messages, message => message.Text == bench.Lead.Word(word, Title, "notify here"));
        await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(bench.InChannel());
        Assert.Empty(NoticeBench.NoticesOf(bench.Lead));
    }
}
