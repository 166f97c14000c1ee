using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Microsoft's first response is found by itself, shown with what it is known by, and corrected with one click.</summary>
public sealed class FirstResponseTests(LiveBot live) : IClassFixture<LiveBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_card_shows_the_answer_with_its_sender_and_time(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        live.Microsoft.Reply((await agent.TicketAsync(number))!.BackendName, "We are looking into it.");
        await live.PassAsync();

        var card = await AnsweredAsync(agent, number);
        Assert.Contains("We are looking into it.", card.VisibleText);
        Assert.Contains(agent.Word("LabelEvidence"), card.VisibleText);
        Assert.Contains("engineer@microsoft.example", card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_receipt_that_was_taken_for_an_answer_is_set_right_with_one_click_and_the_next_answer_counts(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        var name = (await agent.TicketAsync(number))!.BackendName;
        live.Microsoft.Reply(name, "We have received your request.", "noreply@microsoft.example");
        await live.PassAsync();
        var card = await AnsweredAsync(agent, number);

        var corrected = await agent.PressAsync(agent.Word("ButtonNotResponded"), message: card);
        var denied = (await agent.TicketAsync(number))!;
        live.Microsoft.Reply(name, "Here is how to mend it.");
        await live.PassAsync();
        await live.PassAsync();
        await AnsweredAsync(agent, number);

        Assert.Equal(agent.Sentence("NotRespondedDone", number, agent.Word("StateFiled")), corrected.Text);
        Assert.Equal((TicketState.Filed, null, null), (denied.State, denied.RespondedAt, denied.FirstResponse));
        Assert.Equal("engineer@microsoft.example", (await agent.TicketAsync(number))!.FirstResponse!.Who);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task An_engineer_who_was_assigned_is_shown_and_has_not_answered(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        live.Microsoft.Assign((await agent.TicketAsync(number))!.BackendName, "engineer@microsoft.example");
        await live.PassAsync();

        var card = await agent.Chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains(number, StringComparison.Ordinal) && message.VisibleText.Contains("Open · engineer@microsoft.example", StringComparison.Ordinal));
        Assert.Contains(agent.Word("StateFiled"), card.VisibleText);
        Assert.Null((await agent.TicketAsync(number))!.RespondedAt);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_owns_a_ticket_is_told_once_when_Microsoft_lets_it_be_read_no_more_and_the_card_says_so_until_it_does(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        var hidden = agent.Word("OutOfSightExplained", agent.Word("RefusedRole", "Contoso Production"));
        var fault = Fault.Refuse(403, "AuthorizationFailed", "The client does not have authorization.").On(ArmOperations.ListCommunications).Always();
        live.Azure.Arm.Faults.Add(fault);

        await live.PassAsync();
        var told = await agent.Chat.WaitForMessageAsync(message => message.Text == $"{number}: {hidden}");
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains(hidden, StringComparison.Ordinal) && message.Text != told.Text);
        await live.PassAsync();
        live.Azure.Arm.Faults.Clear();
        live.Microsoft.Reply((await agent.TicketAsync(number))!.BackendName, "We are looking into it.");
        await live.PassAsync();
        var answered = await AnsweredAsync(agent, number);

        Assert.DoesNotContain(hidden, answered.VisibleText);
        Assert.Single(agent.Chat.Messages, message => message.Text == told.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_was_called_by_phone_says_so_and_can_take_it_back(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        await agent.CommandAsync("CommandResponded", number);
        var card = await agent.CommandAsync("CommandTicket", number);
        var corrected = await agent.CommandAsync("CommandNotResponded", number);

        Assert.Contains(agent.Word("EvidencePerson", "Aiko Tanaka", "").Split('（', ',')[0], card.VisibleText);
        Assert.Equal(agent.Sentence("NotRespondedDone", number, agent.Word("StateFiled")), corrected.Text);
    }

    private static Task<BotMessage> AnsweredAsync(HelpdeskChat agent, string number) => agent.Chat.WaitForMessageAsync(message =>
        message.VisibleText.Contains($"{number} · {agent.Word("StateResponded")}", StringComparison.Ordinal));
}
