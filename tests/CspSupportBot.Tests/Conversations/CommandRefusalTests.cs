using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Commands that can't be done say why, and change nothing.</summary>
public sealed class CommandRefusalTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("Ticket", "")]
    [InlineData("Note", "called back")]
    [InlineData("Assign", "me")]
    [InlineData("Wait", "customer")]
    [InlineData("Resume", "")]
    [InlineData("Responded", "")]
    [InlineData("Resolve", "solved")]
    [InlineData("Reopen", "")]
    [InlineData("Number", "2611230010000001")]
    [InlineData("Severity", "A")]
    [InlineData("Update", "")]
    public async Task An_unknown_ticket_is_named(string command, string rest)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);

            Assert.Equal(agent.Sentence("TicketUnknown", "CSP-7"), (await agent.CommandAsync($"Command{command}", $"CSP-7 {rest}")).Text);
        }
    }

    [Fact]
    public async Task Another_partners_ticket_is_unknown()
    {
        var other = shared.Agent();
        var number = HelpdeskChat.NumberIn(await other.PrepareAsync());
        var agent = shared.Agent();

        Assert.Equal(agent.Sentence("TicketUnknown", number), (await agent.CommandAsync("CommandTicket", number)).Text);
        Assert.Equal(agent.Sentence("ListFoundNothing", "Mail"), (await agent.CommandAsync("CommandFind", "Mail")).Text);
    }

    [Theory]
    [InlineData("Assign", "Ben Ito", "ChangeClosed")]
    [InlineData("Wait", "customer", "ChangeClosed")]
    [InlineData("Resume", "", "ChangeClosed")]
    [InlineData("Responded", "", "ChangeClosed")]
    [InlineData("Number", "2611230010000099", "ChangeClosed")]
    [InlineData("Severity", "A", "ChangeClosed")]
    [InlineData("Resolve", "again", "ChangeAlreadySo")]
    public async Task A_closed_ticket_must_be_reopened_first(string command, string rest, string answer)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            await agent.Colleague("Ben Ito").CommandAsync("CommandHelp");
            var number = HelpdeskChat.NumberIn(await agent.PrepareAsync());
            await agent.CommandAsync("CommandResolve", number);

            var refusal = await agent.CommandAsync($"Command{command}", $"{number} {rest}");

            Assert.Equal(agent.Sentence(answer, number, agent.Word("StateResolved")), refusal.Text);
            Assert.Equal((TicketState.Resolved, "Aiko Tanaka"), await StandingAsync(agent, number));
        }
    }

    [Theory]
    [InlineData("Reopen", "", "ChangeNotClosed")]
    [InlineData("Resume", "", "ChangeNotWaiting")]
    [InlineData("Responded", "", "ChangeNotFiledYet")]
    [InlineData("Wait", "customer", "ChangeNotFiledYet")]
    [InlineData("Severity", "B", "ChangeAlreadySo")]
    [InlineData("Assign", "me", "ChangeAlreadySo")]
    public async Task What_does_not_fit_the_state_is_refused_with_the_state(string command, string rest, string answer)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            var number = HelpdeskChat.NumberIn(await agent.PrepareAsync("B"));

            var refusal = await agent.CommandAsync($"Command{command}", $"{number} {rest}");

            Assert.Equal(agent.Sentence(answer, number, agent.Word("StatePrepared")), refusal.Text);
            Assert.Equal((TicketState.Prepared, "Aiko Tanaka"), await StandingAsync(agent, number));
        }
    }

    [Theory]
    [InlineData("Note", "", "NoteUsage")]
    [InlineData("Assign", "", "AssignUsage")]
    [InlineData("Wait", "", "WaitUsage")]
    [InlineData("Wait", "Godot", "WaitUsage")]
    [InlineData("Number", "", "NumberUsage")]
    [InlineData("Severity", "", "SeverityUsage")]
    [InlineData("Severity", "D", "SeverityUsage")]
    public async Task A_command_that_lacks_something_says_how_to_use_it(string command, string rest, string usage)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            var number = HelpdeskChat.NumberIn(await agent.PrepareAsync());

            Assert.Equal(agent.Sentence(usage, number), (await agent.CommandAsync($"Command{command}", $"{number} {rest}")).Text);
        }
    }

    [Theory]
    [InlineData("NoteUsage")]
    [InlineData("AssignUsage")]
    [InlineData("WaitUsage")]
    [InlineData("NumberUsage")]
    [InlineData("SeverityUsage")]
    public async Task The_example_of_a_usage_sentence_works_as_it_is_printed(string usage)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            var number = await agent.FileAsync("C");
            var said = Command().Match(agent.Sentence(usage, number)).Groups[1].Value;

            var answer = await agent.SayAsync(said);

            Assert.DoesNotContain(agent.Sentence(usage, number), answer.VisibleText);
            Assert.DoesNotContain(agent.Sentence("NotKnown"), answer.VisibleText);
        }

        // Between "For example:" and the full stop or the bracket that follows.
        static System.Text.RegularExpressions.Regex Command() => new("(?:example: |例：)([^.（]+)");
    }

    private static async Task<(TicketState State, string Owner)> StandingAsync(HelpdeskChat agent, string number)
    {
        var ticket = await agent.TicketAsync(number);
        return (ticket!.State, ticket.OwnerName);
    }
}
