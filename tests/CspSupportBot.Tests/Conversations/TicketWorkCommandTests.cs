using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Commands that change where a ticket stands.</summary>
public sealed class TicketWorkCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_note_is_kept_line_by_line_and_the_last_one_shown(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();

        var first = await agent.CommandAsync("CommandNote", $"{number} <b>asked</b> for logs");
        await agent.CommandAsync("CommandNote", $"{number} called back\ntwice");

        Assert.Equal(agent.Sentence("NoteDone", number), first.Text);
        Assert.Contains("called back\ntwice", (await agent.CommandAsync("CommandTicket", number)).VisibleText);
        Assert.Contains((await agent.TicketAsync(number))!.History, line => line is { Kind: TicketEventKind.Noted, Detail: "<b>asked</b> for logs" });
    }

    [Theory]
    [InlineData("en", "customer", "WaitingForCustomer")]
    [InlineData("en", "isv", "WaitingForVendor")]
    [InlineData("en", "us", "WaitingForUs")]
    [InlineData("ja", "顧客", "WaitingForCustomer")]
    [InlineData("ja", "開発元", "WaitingForVendor")]
    [InlineData("ja", "自社", "WaitingForUs")]
    public async Task Wait_lets_a_ticket_rest_with_the_reason_and_the_deadline_stays(string language, string reason, string state)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();

        var answer = await agent.CommandAsync("CommandWait", $"{number} {reason} until Monday");

        Assert.Equal(agent.Sentence("WaitDone", number, agent.Word(state)), answer.Text);
        var card = await agent.CommandAsync("CommandTicket", number);
        Assert.Contains($"{number} · {agent.Word(state)}", card.VisibleText);
        Assert.Contains(agent.Word("MomentToday", "20:40", "JST"), card.VisibleText);
        Assert.Contains((await agent.TicketAsync(number))!.History, line => line.Detail?.EndsWith(": until Monday", StringComparison.Ordinal) is true);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Resume_goes_on_where_the_ticket_was_before_it_waited(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandResponded", number);
        await agent.CommandAsync("CommandWait", $"{number} customer");
        await agent.CommandAsync("CommandWait", $"{number} us");

        var answer = await agent.CommandAsync("CommandResume", number);

        Assert.Equal(agent.Sentence("ResumeDone", number, agent.Word("StateResponded")), answer.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Responded_stops_the_clock(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();

        var answer = await agent.CommandAsync("CommandResponded", number);

        Assert.Equal(agent.Sentence("RespondedDone", number), answer.Text);
        var card = await agent.CommandAsync("CommandTicket", number);
        Assert.Contains($"{number} · {agent.Word("StateResponded")}", card.VisibleText);
        Assert.Contains(agent.Word("RespondedAt", agent.Word("MomentToday", "16:40", "JST")), card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Resolve_keeps_the_solution_and_tells_to_close_the_request_at_Microsoft_too(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        var atMicrosoft = (await agent.TicketAsync(number))!.BackendNumber;

        var answer = await agent.CommandAsync("CommandResolve", $"{number} restarted the gateway");

        Assert.Equal(agent.Sentence("ResolveDoneOpenAtMicrosoft", number, atMicrosoft), answer.Text);
        var card = await agent.CommandAsync("CommandTicket", number);
        Assert.Contains($"{number} · {agent.Word("StateResolved")}", card.VisibleText);
        Assert.Contains("restarted the gateway", card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Resolve_of_what_Microsoft_never_had_mentions_nothing_to_close_there(string language)
    {
        var agent = shared.Agent(language);
        var number = HelpdeskChat.NumberIn(await agent.PrepareAsync());

        Assert.Equal(agent.Sentence("ResolveDone", number), (await agent.CommandAsync("CommandResolve", number)).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Reopen_brings_a_resolved_ticket_back_to_where_it_was(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandResponded", number);
        await agent.CommandAsync("CommandResolve", $"{number} solved by itself");

        var answer = await agent.CommandAsync("CommandReopen", number);

        Assert.Equal(agent.Sentence("ReopenDone", number, agent.Word("StateResponded")), answer.Text);
        Assert.DoesNotContain("solved by itself", (await agent.CommandAsync("CommandTicket", number)).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_card_in_the_chat_follows_every_change(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        var card = agent.Chat.Messages.Last(message => message.VisibleText.Contains(agent.Word("StateFiled"), StringComparison.Ordinal));

        await agent.CommandAsync("CommandWait", $"{number} customer");

        await agent.Chat.WaitForMessageAsync(message =>
            message.Id == card.Id && message.VisibleText.Contains($"{number} · {agent.Word("WaitingForCustomer")}", StringComparison.Ordinal));
    }
}
