using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Commands that find tickets.</summary>
public sealed class TicketListCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task My_tickets_lists_my_open_tickets_with_state_and_time_left(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync("B");
        await agent.Colleague("Ben Ito", language).FileAsync("A", "Not mine");

        var list = await agent.CommandAsync("CommandMyTickets");

        Assert.Contains(agent.Word("ListMineOne"), list.VisibleText);
        Assert.Contains($"B\n{number} · Contoso Ltd", list.VisibleText);
        Assert.Contains(agent.Word("StateFiled"), list.VisibleText);
        Assert.Contains(agent.Word("TimeLeft", agent.Word("HourMany", 4)), list.VisibleText);
        Assert.DoesNotContain("Not mine", list.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task My_tickets_leaves_closed_ones_out_and_says_when_there_is_none(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandResolve", number);

        var answer = await agent.CommandAsync("CommandMyTickets");

        Assert.Equal(agent.Sentence("ListMineNothing"), answer.Text);
    }

    [Theory]
    [InlineData("Störung im Außenlager", "AUSSENLAGER storung", true)]
    [InlineData("Störung im Außenlager", "störung im außen", true)]
    [InlineData("メールが届かない", "ﾒｰﾙ", true)]
    [InlineData("ＶＰＮ 切断", "vpn", true)]
    [InlineData("ＶＰＮ 切断", "ぶいぴーえぬ", false)]
    public async Task Find_looks_beyond_case_accents_and_width(string title, string sought, bool isFound)
    {
        var agent = shared.Agent();
        var number = await agent.FileAsync("B", title);

        var answer = await agent.CommandAsync("CommandFind", sought);

        Assert.Equal(isFound, answer.Card is not null && answer.VisibleText.Contains(number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Find_finds_how_an_earlier_ticket_was_solved()
    {
        var agent = shared.Agent();
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandResolve", $"{number} rotated the shared key");

        Assert.Contains(number, (await agent.CommandAsync("CommandFind", "Shared Key")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_row_of_a_list_opens_its_ticket(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandMyTickets");

        var card = await agent.PressAsync(agent.Word("ButtonShow", number));

        Assert.Contains($"{number} · {agent.Word("StateFiled")}", card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Tickets_of_a_customer_lists_everybodys_open_tickets_for_it(string language)
    {
        var agent = shared.Agent(language);
        await agent.FileAsync(title: "VPN is down");
        await agent.Colleague("Ben Ito").FileAsync(title: "Printer is stuck");

        var list = await agent.CommandAsync("CommandTickets", "contoso ltd");

        Assert.Contains(agent.Word("ListOfCustomer", "Contoso Ltd"), list.VisibleText);
        Assert.Contains("VPN is down", list.VisibleText);
        Assert.Contains("Printer is stuck", list.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Tickets_of_a_customer_says_why_it_lists_nothing(string language)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("ListOfCustomerNothing", "Contoso Ltd"), (await agent.CommandAsync("CommandTickets", "Contoso Ltd")).Text);
        Assert.Equal(agent.Sentence("CustomerUnknown", "Nobody & Co"), (await agent.CommandAsync("CommandTickets", "Nobody & Co")).Text);
        Assert.Contains("northwind-traders.example", (await agent.CommandAsync("CommandTickets", "Northwind Traders")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Find_looks_into_open_and_closed_tickets_by_text(string language)
    {
        var agent = shared.Agent(language);
        await agent.FileAsync(title: "Printer queue is stuck");
        var closed = await agent.FileAsync(title: "Printer driver crashes");
        await agent.FileAsync(title: "Something else");
        await agent.CommandAsync("CommandResolve", closed);

        var list = await agent.CommandAsync("CommandFind", "PRINTER");

        Assert.Contains(agent.Word("ListFoundMany", 2), list.VisibleText);
        Assert.Contains("Printer queue is stuck", list.VisibleText);
        Assert.Contains("Printer driver crashes", list.VisibleText);
        Assert.DoesNotContain("Something else", list.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Find_knows_the_number_at_Microsoft(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        var ticket = await agent.TicketAsync(number);

        var list = await agent.CommandAsync("CommandFind", ticket!.BackendNumber!);

        Assert.Contains(agent.Word("ListFoundOne"), list.VisibleText);
        Assert.Contains(number, list.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Find_takes_percent_and_underscore_for_letters(string language)
    {
        var agent = shared.Agent(language);
        await agent.FileAsync();

        Assert.Equal(agent.Sentence("ListFoundNothing", "%_%"), (await agent.CommandAsync("CommandFind", "%_%")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Ticket_shows_everything_of_one_ticket_with_its_actions(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync("A");
        var ticket = await agent.TicketAsync(number);

        var card = await agent.CommandAsync("CommandTicket", number);

        Assert.Contains($"{number} · {agent.Word("StateFiled")}", card.VisibleText);
        Assert.Contains("Contoso Ltd (contoso.onmicrosoft.com)", card.VisibleText);
        Assert.Contains("Contoso Production", card.VisibleText);
        Assert.Contains($"A · {agent.Word("ImpactCritical")}", card.VisibleText);
        Assert.Contains(agent.Word("MomentToday", "18:40", "JST"), card.VisibleText);
        Assert.Contains(ticket!.BackendNumber!, card.VisibleText);
        Assert.Contains(HelpdeskChat.Description, card.VisibleText);
        Assert.Contains("aiko.tanaka@example.com", card.VisibleText);
        Assert.Contains(agent.Word("ButtonResponded"), card.VisibleText);
    }

    [Theory]
    [InlineData("ticket 1")]
    [InlineData("ticket #1")]
    [InlineData("ticket csp 1")]
    [InlineData("TICKET  CSP-1")]
    [InlineData("show csp-1")]
    [InlineData("チケット　ＣＳＰ－１")]
    public async Task A_ticket_number_is_understood_however_it_is_typed(string said)
    {
        var agent = shared.Agent();
        await agent.PrepareAsync();

        Assert.Contains($"CSP-1 · {agent.Word("StatePrepared")}", (await agent.SayAsync(said)).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Sla_lists_what_is_due_next_first_and_leaves_out_what_is_answered(string language)
    {
        var agent = shared.Agent(language);
        await agent.FileAsync("C", "Due last");
        await agent.FileAsync("A", "Due first");
        var answered = await agent.FileAsync("B", "Answered");
        await agent.CommandAsync("CommandResponded", answered);
        await agent.PrepareAsync();

        var list = (await agent.CommandAsync("CommandSla")).VisibleText;

        Assert.Contains(agent.Word("ListDueNext"), list);
        Assert.InRange(list.IndexOf("Due first", StringComparison.Ordinal), 0, list.IndexOf("Due last", StringComparison.Ordinal));
        Assert.DoesNotContain("Answered", list);
        Assert.DoesNotContain("Mail does not arrive", list);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Sla_says_when_Microsoft_owes_nothing(string language)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("ListDueNothing"), (await agent.CommandAsync("CommandSla")).Text);
    }
}
