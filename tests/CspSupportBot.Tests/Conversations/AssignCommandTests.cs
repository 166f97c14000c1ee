using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Who owns a ticket: assign, and the shift handover.</summary>
public sealed class AssignCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("en", "me")]
    [InlineData("ja", "自分")]
    public async Task Assign_me_takes_a_ticket_over(string language, string me)
    {
        var agent = shared.Agent(language);
        var number = await agent.Colleague("Ben Ito").FileAsync();

        var answer = await agent.CommandAsync("CommandAssign", $"{number} {me}");

        Assert.Equal(agent.Sentence("AssignDone", number, "Aiko Tanaka"), answer.Text);
        Assert.Contains(number, (await agent.CommandAsync("CommandMyTickets")).VisibleText);
    }

    [Theory]
    [InlineData("en", "Ben Ito")]
    [InlineData("en", "@ben")]
    [InlineData("ja", "Ito")]
    [InlineData("ja", "＠Ben Ito")]
    public async Task Assign_finds_a_colleague_who_has_talked_to_the_bot_by_name(string language, string name)
    {
        var agent = shared.Agent(language);
        await agent.Colleague("Ben Ito").CommandAsync("CommandHelp");
        var number = await agent.FileAsync();

        var answer = await agent.CommandAsync("CommandAssign", $"{number} {name}");

        Assert.Equal(agent.Sentence("AssignDone", number, "Ben Ito"), answer.Text);
        Assert.Equal("Ben Ito", (await agent.TicketAsync(number))!.OwnerName);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Assign_takes_a_mention_in_a_channel_of_somebody_who_never_talked_to_the_bot(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        var newcomer = agent.Colleague("Ben & Co <Ito>");

        var answer = await MentionAsync(agent, $"{agent.Word("CommandAssign")} {number}", newcomer.User);

        Assert.Equal(agent.Sentence("AssignDone", number, "Ben & Co <Ito>"), answer.Text);
        Assert.Equal($"{newcomer.User.AadObjectId}", (await agent.TicketAsync(number))!.OwnerId);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Assign_to_nobody_or_to_several_changes_nothing_and_says_so(string language)
    {
        var agent = shared.Agent(language);
        await agent.Colleague("Ben Ito").CommandAsync("CommandHelp");
        await agent.Colleague("Ben Mori").CommandAsync("CommandHelp");
        var number = await agent.FileAsync();

        Assert.Equal(agent.Sentence("PersonUnknown"), (await agent.CommandAsync("CommandAssign", $"{number} Zoe")).Text);
        Assert.Equal(agent.Sentence("PersonSeveral", "Ben Ito, Ben Mori"), (await agent.CommandAsync("CommandAssign", $"{number} Ben")).Text);
        Assert.Equal("Aiko Tanaka", (await agent.TicketAsync(number))!.OwnerName);
    }

    [Theory]
    [InlineData("en", "ja", "今日 11:40 GMT")]
    [InlineData("ja", "en", "today 11:40 GMT")]
    public async Task A_handover_lists_the_tickets_for_both_each_in_their_own_language_and_time(string language, string colleagues, string due)
    {
        var agent = shared.Agent(language);
        var colleague = agent.Colleague("Ben Ito", colleagues);
        await colleague.CommandAsync("CommandHelp");
        await agent.FileAsync("B", "Handed over first");
        await agent.FileAsync("C", "Handed over last");

        var list = await agent.CommandAsync("CommandHandOver", "Ben");

        Assert.Contains(agent.Word("HandedOverMany", 2, "Ben Ito"), list.VisibleText);
        Assert.Empty(agent.After(list));
        Assert.Contains("Handed over last", list.VisibleText);
        var received = await colleague.Chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains(colleague.Word("ReceivedMany", 2, "Aiko Tanaka"), StringComparison.Ordinal));
        Assert.Contains("Handed over first", received.VisibleText);
        Assert.Contains(due, received.VisibleText);
        Assert.Equal(agent.Sentence("ListMineNothing"), (await agent.CommandAsync("CommandMyTickets")).Text);
        Assert.Contains(colleague.Word("ListMineMany", 2), (await colleague.CommandAsync("CommandMyTickets")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_handover_to_a_mentioned_colleague_whom_the_bot_does_not_know_says_that_they_were_not_told(string language)
    {
        var agent = shared.Agent(language);
        await agent.FileAsync();
        var newcomer = agent.Colleague("Ben Ito");

        var list = await MentionAsync(agent, agent.Word("CommandHandOver"), newcomer.User);

        Assert.Contains(agent.Word("HandedOverOne", 1, "Ben Ito"), list.VisibleText);
        await shared.Bot.Teams.WaitForMessageAsync(message =>
            message.ConversationId == list.ConversationId && message.Text == agent.Sentence("HandOverNotTold", "Ben Ito"));
        Assert.Contains("VPN is down", (await newcomer.CommandAsync("CommandMyTickets")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_handover_that_can_not_be_done_says_why(string language)
    {
        var agent = shared.Agent(language);
        await agent.Colleague("Ben Ito").CommandAsync("CommandHelp");

        Assert.Equal(agent.Sentence("ListMineNothing"), (await agent.CommandAsync("CommandHandOver", "Ben")).Text);
        Assert.Equal(agent.Sentence("PersonUnknown"), (await agent.CommandAsync("CommandHandOver", "Zoe")).Text);
        Assert.Equal(agent.Sentence("HandOverSelf"), (await agent.CommandAsync("CommandHandOver", "Aiko")).Text);
    }

    [Fact]
    public async Task The_card_in_my_chat_keeps_my_language_and_time_when_a_colleague_takes_the_ticket()
    {
        var agent = shared.Agent();
        var colleague = agent.Colleague("Ben Ito", "ja");
        var number = await agent.FileAsync();
        var card = agent.Chat.Messages.Last(message => message.VisibleText.Contains(agent.Word("StateFiled"), StringComparison.Ordinal));

        await colleague.CommandAsync("CommandAssign", $"{number} me");

        var changed = await agent.Chat.WaitForMessageAsync(message => message.Id == card.Id && message.VisibleText.Contains("Ben Ito", StringComparison.Ordinal));
        Assert.Contains("today 20:40 JST", changed.VisibleText);
    }

    // Says something in a channel of the team, with a person mentioned at its end.
    private async Task<BotMessage> MentionAsync(HelpdeskChat agent, string words, TeamsUser mentioned)
    {
        var thread = shared.Bot.Teams.AddTeam("Helpdesk", agent.User, mentioned).General.StartThread(agent.User);
        var activity = thread.NewActivity("message");
        var (bot, name) = ($"<at>{shared.Bot.Teams.Bot.Name}</at>", $"<at>{System.Net.WebUtility.HtmlEncode(mentioned.Name)}</at>");
        activity["text"] = $"{bot} {words} {name}";
        activity["entities"] = new JsonArray(
            Mention(shared.Bot.Teams.Bot.Id, shared.Bot.Teams.Bot.Name, bot), Mention(mentioned.Id, mentioned.Name, name));
        var delivery = await thread.DeliverAsync(activity);
        return await thread.WaitForReplyAsync(delivery);
    }

    private static JsonObject Mention(string id, string name, string text) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = text,
    };
}
