using System.Text.Json.Nodes;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>The buttons of a ticket's card do what the typed commands do.</summary>
public sealed class TicketButtonTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("ButtonResponded", null, "CommandResponded", "")]
    [InlineData("ButtonWait", "Customer", "CommandWait", "customer")]
    [InlineData("ButtonWait", "Vendor", "CommandWait", "isv")]
    [InlineData("ButtonWait", "Us", "CommandWait", "us")]
    [InlineData("ButtonNote", "called back\ntwice", "CommandNote", "called back\ntwice")]
    [InlineData("ButtonSeverity", "A", "CommandSeverity", "A")]
    [InlineData("ButtonResolve", "Restarted", "CommandResolve", "Restarted")]
    [InlineData("ButtonUpdate", null, "CommandUpdate", "")]
    public async Task A_button_of_a_filed_ticket_does_the_same_as_the_typed_command(string button, string? input, string command, string rest)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var (clicked, typed) = (shared.Agent(language), shared.Agent(language));
            await clicked.FileAsync();
            await typed.FileAsync();
            await clicked.CommandAsync("CommandTicket", "CSP-1");

            var byClick = await PressAsync(clicked, button, input);
            var byText = await typed.CommandAsync(command, $"CSP-1 {rest}");

            Assert.Equal(Comparable(byText.Text), Comparable(byClick.Text));
            Assert.Equal(await StandingAsync(typed), await StandingAsync(clicked));
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_number_is_entered_on_the_card_of_a_prepared_ticket(string language)
    {
        var agent = shared.Agent(language);
        await agent.PrepareAsync();

        await PressAsync(agent, "ButtonNumber", "2611239990000007");

        var ticket = await agent.TicketAsync("CSP-1");
        Assert.Equal((TicketState.Filed, "2611239990000007"), (ticket!.State, ticket.BackendNumber));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_waiting_ticket_is_resumed_and_a_closed_one_reopened_by_button(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        await agent.CommandAsync("CommandWait", $"{number} customer");
        await agent.CommandAsync("CommandTicket", number);

        var resumed = await PressAsync(agent, "ButtonResume", null);
        await agent.CommandAsync("CommandResolve", number);
        await agent.CommandAsync("CommandTicket", number);
        var reopened = await PressAsync(agent, "ButtonReopen", null);

        Assert.Equal(agent.Sentence("ResumeDone", number, agent.Word("StateFiled")), resumed.Text);
        Assert.Equal(agent.Sentence("ReopenDone", number, agent.Word("StateFiled")), reopened.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_button_pressed_when_the_ticket_has_gone_on_says_how_it_stands(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync();
        var card = await agent.CommandAsync("CommandTicket", number);
        await agent.CommandAsync("CommandResolve", number);

        var answer = await agent.PressAsync(agent.Word("ButtonResponded"), message: card);

        Assert.Equal(agent.Sentence("ChangeClosed", number, agent.Word("StateResolved")), answer.Text);
    }

    // A client looks inputs up by their ids in the whole card: two of one name would overwrite each other.
    [Fact]
    public async Task Every_input_of_a_ticket_card_has_an_id_of_its_own()
    {
        var agent = shared.Agent();
        await agent.FileAsync();
        var filed = await agent.CommandAsync("CommandTicket", "CSP-1");
        var prepared = await agent.PrepareAsync();

        Assert.All([filed, prepared], card =>
        {
            var ids = InputIds(card.Card).ToList();
            Assert.NotEmpty(ids);
            Assert.Equal(ids.Distinct(), ids);
        });
    }

    private static Task<BotMessage> PressAsync(HelpdeskChat agent, string button, string? input)
    {
        if (input is null)
        {
            return agent.PressAsync(agent.Word(button));
        }

        var id = InputIds(agent.Chat.LastCardMessage!.Card!["actions"]!.AsArray().Single(action => action!["title"]!.ToString() == agent.Word(button))).Single();
        return agent.PressAsync($"{agent.Word(button)} > {agent.Word("ButtonSend")}", new Dictionary<string, string> { [id] = input });
    }

    // Each partner's ticket has a number of its own at Microsoft.
    private static string? Comparable(string? text) =>
        text is null ? null : System.Text.RegularExpressions.Regex.Replace(text, "2611230[0-9]+", "(number)");

    private static async Task<string> StandingAsync(HelpdeskChat agent)
    {
        var ticket = (await agent.TicketAsync("CSP-1"))!;
        var history = ticket.History.Where(line => line.Kind is not TicketEventKind.Filed).Select(line => $"{line.Kind} {line.Detail}");
        return $"{ticket.State} {ticket.WaitingFor} {ticket.Impact} {ticket.FirstResponseDue} {ticket.RespondedAt} {ticket.Resolution} {string.Join(';', history)}";
    }

    private static IEnumerable<string> InputIds(JsonNode? node) => node switch
    {
        JsonArray all => all.SelectMany(InputIds),
        JsonObject element when element["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) is true => [element["id"]!.ToString()],
        JsonObject element => element.SelectMany(member => InputIds(member.Value)),
        _ => [],
    };
}
