using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What people say to Microsoft from Teams arrives there, once, in their name; and the card tells what became of it.</summary>
public sealed class ReplyCommandTests(LiveBot live) : IClassFixture<LiveBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_reply_reaches_Microsoft_word_for_word_and_the_card_shows_it(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        var answer = await agent.CommandAsync("CommandReply", $"{number} It happens again\nsince <b>9:00</b>.");

        Assert.Equal(agent.Sentence("ReplyDone", number), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("It happens again\nsince <b>9:00</b>.", StringComparison.Ordinal));
        var written = Assert.Single(live.Azure.Arm.CommunicationsOf(await live.AtMicrosoftAsync(agent, number)));
        Assert.Equal(("It happens again\nsince <b>9:00</b>.", (await agent.ProfileAsync()).Email, "VPN is down"), (written.Body, written.Sender, written.Subject));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_button_of_the_card_says_the_same(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandTicket", number);

        var answer = await agent.PressAsync($"{agent.Word("ButtonReply")} > {agent.Word("ButtonSend")}", new Dictionary<string, string> { ["reply"] = "Any news?" });

        Assert.Equal(agent.Sentence("ReplyDone", number), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Any news?", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Our_own_words_are_no_answer_of_Microsoft(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandReply", $"{number} Any news?");

        await live.PassAsync();
        await live.PassAsync();

        Assert.Null((await agent.TicketAsync(number))!.RespondedAt);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_takes_note_after_it_reads_that_all_hear_of_a_deadline_that_breaks(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandResponded", number);
        await agent.CommandAsync("CommandReply", $"{number} Thanks.");
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Thanks.", StringComparison.Ordinal));

        Assert.Equal(agent.Sentence("AcknowledgeDone", number, agent.User.Name), (await agent.CommandAsync("CommandAcknowledge", number)).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_forgets_the_words_is_told_how(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        Assert.Equal(agent.Sentence("ReplyUsage", number), (await agent.CommandAsync("CommandReply", number)).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task What_Microsoft_does_not_take_is_said_on_the_card_with_the_reason(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        var name = (await agent.TicketAsync(number))!.BackendName;
        live.Azure.Arm.Faults.Add(Fault.Refuse(400, "UpdateOperationDenied", "The ticket is archived.")
            .When(request => request.Method == "PUT" && request.Path.Contains(name, StringComparison.Ordinal)));

        await agent.CommandAsync("CommandReply", $"{number} Any news?");

        await agent.Chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains(agent.Word("NotToldExplained", "The ticket is archived."), StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_closed_ticket_and_one_that_a_person_files_take_no_reply(string language)
    {
        var agent = live.Agent(language);
        var closed = await agent.FileAsync();
        await agent.CommandAsync("CommandResolve", closed);
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync());

        var toClosed = await agent.CommandAsync("CommandReply", $"{closed} Any news?");
        var toPrepared = await agent.CommandAsync("CommandReply", $"{prepared} Any news?");
        await agent.CommandAsync("CommandNumber", $"{prepared} 2611239990000007");
        var toPortal = await agent.CommandAsync("CommandReply", $"{prepared} Any news?");

        Assert.Equal(agent.Sentence("ChangeClosed", closed, agent.Word("StateResolved")), toClosed.Text);
        Assert.Equal(agent.Sentence("ChangeNotFiledYet", prepared, agent.Word("StatePrepared")), toPrepared.Text);
        Assert.Equal(agent.Sentence("ChangeOnlyInPortal", prepared, "2611239990000007"), toPortal.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_severity_is_changed_at_Microsoft_too(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        var answer = await agent.CommandAsync("CommandSeverity", $"{number} C");

        Assert.Equal(agent.Sentence("SeverityDoneTold", number, $"C · {agent.Word("ImpactMinimal")}"), answer.Text);
        var name = (await agent.TicketAsync(number))!.BackendName;
        await live.Azure.Arm.WaitForTicketAsync(ticket => ticket.Name == name && ticket.Severity == "minimal");
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Resolving_asks_whether_to_close_at_Microsoft_too_and_the_button_does_it_once(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        var name = (await agent.TicketAsync(number))!.BackendName;
        var backendNumber = (await agent.TicketAsync(number))!.BackendNumber;

        var early = await agent.CommandAsync("CommandClose", number);
        var resolved = await agent.CommandAsync("CommandResolve", $"{number} Restarted");
        await agent.CommandAsync("CommandTicket", number);
        var closed = await agent.PressAsync(agent.Word("ButtonClose"));
        await live.Azure.Arm.WaitForTicketAsync(ticket => ticket.Name == name && ticket.Status == "Closed");
        await live.Bot.AdvanceAtRestAsync(TimeSpan.Zero);
        var again = await agent.CommandAsync("CommandClose", number);

        Assert.Equal(agent.Sentence("CloseResolveFirst", number), early.Text);
        Assert.Equal(agent.Sentence("ResolveDoneCloseToo", number, backendNumber), resolved.Text);
        Assert.Equal(agent.Sentence("CloseDone", number, backendNumber), closed.Text);
        Assert.Equal(agent.Sentence("ChangeAlreadySo", number), again.Text);
    }
}
