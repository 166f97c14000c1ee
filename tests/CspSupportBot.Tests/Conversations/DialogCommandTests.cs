using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What can be said at any point of filling in a ticket.</summary>
public sealed class DialogCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task New_ticket_asks_for_the_customer(string language)
    {
        var agent = shared.Agent(language);

        var question = await agent.CommandAsync("CommandNewTicket");

        Assert.Contains(agent.Sentence("CustomerAsked"), question.VisibleText);
        Assert.NotNull(await agent.DraftAsync());
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task New_ticket_in_the_middle_of_one_goes_on_with_that(string language)
    {
        var agent = shared.Agent(language);
        await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");

        var question = await agent.CommandAsync("CommandNewTicket");

        Assert.Contains(agent.Sentence("NewTicketGoesOn"), question.VisibleText);
        Assert.Contains(agent.Sentence("FamilyAsked"), question.VisibleText);
        Assert.Equal("Contoso Ltd", (await agent.DraftAsync())!.CustomerName);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Back_asks_every_question_again_up_to_the_first(string language)
    {
        var agent = shared.Agent(language);
        await agent.FillInAsync();

        foreach (var asked in new[] { "DetailsAsked", "ImpactAsked", "SubscriptionAsked", "FamilyAsked", "CustomerAsked" })
        {
            var question = await agent.CommandAsync("CommandBack");
            Assert.Contains(asked == "DetailsAsked" ? agent.Word(asked) : agent.Sentence(asked), question.VisibleText);
        }

        var first = await agent.CommandAsync("CommandBack");
        Assert.Contains(agent.Sentence("BackAtStart"), first.VisibleText);
        Assert.Contains(agent.Sentence("CustomerAsked"), first.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Back_goes_over_an_answer_that_nobody_had_to_give(string language)
    {
        var agent = shared.Agent(language);
        var impact = await agent.SayAllAsync(agent.Word("CommandNewTicket"), "Adatum Corporation", "Azure");

        var question = await agent.CommandAsync("CommandBack");

        Assert.Contains(agent.Sentence("ImpactAsked"), impact.VisibleText);
        Assert.Contains("Adatum Production", impact.VisibleText);
        Assert.Contains(agent.Sentence("FamilyAsked"), question.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Back_and_cancel_outside_of_a_ticket_say_that_there_is_none(string language)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("BackNothing"), (await agent.CommandAsync("CommandBack")).Text);
        Assert.Equal(agent.Sentence("CancelNothing"), (await agent.CommandAsync("CommandCancel")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Cancel_drops_the_ticket_at_any_question(string language)
    {
        var agent = shared.Agent(language);
        await agent.CommandAsync("CommandNewTicket", "Contoso Ltd azure A");

        var answer = await agent.CommandAsync("CommandCancel");

        Assert.Equal(agent.Sentence("CancelDone"), answer.Text);
        Assert.Null(await agent.DraftAsync());
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Start_over_drops_the_answers_and_asks_from_the_beginning(string language)
    {
        var agent = shared.Agent(language);
        await agent.FillInAsync();

        var question = await agent.CommandAsync("CommandStartOver");

        Assert.Contains(agent.Sentence("CustomerAsked"), question.VisibleText);
        Assert.DoesNotContain("Contoso", question.VisibleText);
        Assert.Null((await agent.DraftAsync())!.CustomerName);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Help_tells_what_can_be_said(string language)
    {
        var agent = shared.Agent(language);

        var help = await agent.CommandAsync("CommandHelp");

        Assert.Contains(agent.Word("HelpHeading"), help.VisibleText);
        Assert.All(
            (string[])["NewTicket", "MyTickets", "Ticket", "Tickets", "Find", "Isv", "Sla", "Note", "Assign", "Wait", "Resume", "Responded", "Resolve", "Reopen", "Number", "Severity", "Update", "HandOver", "Back", "StartOver", "Cancel", "Language"],
            command => Assert.Contains(agent.Word($"Command{command}"), help.VisibleText));
    }

    [Theory]
    [InlineData("en", "what is the weather", "NotKnown")]
    [InlineData("ja", "天気は？", "NotKnown")]
    [InlineData("en", "note", "NotKnown")]
    [InlineData("ja", "チケット", "NotKnown")]
    [InlineData("en", "👍", "NotUnderstood")]
    public async Task Anything_else_is_answered_with_help(string language, string said, string heading)
    {
        var agent = shared.Agent(language);

        var help = await agent.SayAsync(said);

        Assert.Contains(agent.Sentence(heading), help.VisibleText);
        Assert.Contains(agent.Word("HelpNewTicket"), help.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_command_in_between_is_answered_and_the_question_asked_again(string language)
    {
        var agent = shared.Agent(language);
        await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");

        var list = await agent.CommandAsync("CommandMyTickets");

        Assert.Equal(agent.Sentence("ListMineNothing"), list.Text);
        Assert.Contains(agent.Sentence("FamilyAsked"), Assert.Single(agent.After(list)).VisibleText);
    }

    [Theory]
    [InlineData("en", "find my phone does not work")]
    [InlineData("en", "note: the printer is down")]
    [InlineData("en", "tickets of the cinema are not printed")]
    [InlineData("en", "ticket 5 can't be opened in Dynamics")]
    [InlineData("ja", "検索 が動かない")]
    [InlineData("ja", "メモ 帳が開かない")]
    public async Task Words_that_look_like_a_command_are_the_title_where_a_title_is_asked_for(string language, string title)
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");

        var question = await agent.SayAsync(title);

        Assert.Contains(agent.Sentence("DescriptionAsked"), question.VisibleText);
        Assert.Equal(title, (await agent.DraftAsync())!.Title);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Edit_takes_back_one_answer_and_keeps_the_others(string language)
    {
        var agent = shared.Agent(language);
        await agent.FillInAsync("B");

        var question = await agent.CommandAsync("CommandEdit", "impact");
        var summary = await agent.SayAsync("A");

        Assert.Contains(agent.Sentence("ImpactAsked"), question.VisibleText);
        Assert.Contains(agent.Word("SummaryAsked"), summary.VisibleText);
        Assert.Contains($"A · {agent.Word("ImpactCritical")}", summary.VisibleText);
        Assert.Contains("VPN is down", summary.VisibleText);
    }

    [Theory]
    [InlineData("en", "colour")]
    [InlineData("ja", "色")]
    public async Task Edit_of_an_unknown_line_or_outside_of_the_summary_says_how_it_works(string language, string line)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("EditOnlyOnSummary"), (await agent.CommandAsync("CommandEdit", line)).Text);
        await agent.FillInAsync();
        Assert.Contains(agent.Sentence("EditUnknown"), (await agent.CommandAsync("CommandEdit", line)).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Submit_said_twice_is_one_ticket(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();

        Assert.Equal(agent.Sentence("SubmittedAlready", number), (await agent.CommandAsync("CommandSubmit")).Text);
        Assert.Null(await agent.TicketAsync("CSP-2"));
    }
}
