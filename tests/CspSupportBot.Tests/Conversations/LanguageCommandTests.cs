using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>In which language the bot understands and answers.</summary>
public sealed class LanguageCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("en", "language ja", "ja")]
    [InlineData("en", "language Japanese", "ja")]
    [InlineData("en", "言語 日本語", "ja")]
    [InlineData("ja", "language en", "en")]
    [InlineData("ja", "言語 英語", "en")]
    public async Task Language_changes_the_next_answers_and_is_remembered(string before, string said, string after)
    {
        var agent = shared.Agent(before);

        var answer = await agent.SayAsync(said);
        var help = await agent.SayAsync("help");

        Assert.Equal(Tongue.Of(after).Sentence("LanguageChanged"), answer.Text);
        Assert.Contains(Tongue.Of(after).Word("HelpHeading"), help.VisibleText);
        Assert.Contains(Tongue.Of(after).Sentence("CancelNothing"), (await agent.SayAsync("cancel")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Language_in_the_middle_of_a_ticket_asks_the_question_in_it(string language)
    {
        var agent = shared.Agent(language == "en" ? "ja" : "en");
        await agent.SayAsync("new ticket");

        var answer = await agent.SayAsync($"language {language}");

        Assert.Contains(Tongue.Of(language).Sentence("CustomerAsked"), Assert.Single(agent.After(answer)).VisibleText);
    }

    [Theory]
    [InlineData("en", "language fr")]
    [InlineData("ja", "言語 フランス語")]
    public async Task An_unknown_language_names_the_known_ones(string language, string said)
    {
        var agent = shared.Agent(language);

        Assert.Equal(agent.Sentence("LanguageUnknown"), (await agent.SayAsync(said)).Text);
    }

    [Theory]
    [InlineData("CommandMyTickets", "ListMineNothing")]
    [InlineData("CommandSla", "ListDueNothing")]
    [InlineData("CommandCancel", "CancelNothing")]
    [InlineData("CommandBack", "BackNothing")]
    [InlineData("CommandTrack", "TrackNothing")]
    public async Task Every_way_to_say_a_command_is_understood_whatever_language_the_bot_speaks(string command, string answer)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            foreach (var phrase in Phrases.Of(command))
            {
                Assert.Equal((phrase, agent.Sentence(answer)), (phrase, (await agent.SayAsync(phrase)).Text));
            }
        }
    }

    [Theory]
    [InlineData("CommandNewTicket")]
    [InlineData("CommandStartOver")]
    public async Task Every_way_to_begin_is_understood_whatever_language_the_bot_speaks(string command)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            foreach (var phrase in Phrases.Of(command))
            {
                Assert.Contains(agent.Sentence("CustomerAsked"), (await agent.SayAsync(phrase)).VisibleText);
                await agent.SayAsync("cancel");
            }
        }
    }

    [Fact]
    public async Task Every_way_to_say_a_ticket_command_is_understood_whatever_language_the_bot_speaks()
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            var commands = (string[])["Ticket", "Note", "Assign", "Wait", "Resume", "Responded", "Resolve", "Reopen", "Number", "Severity", "Update"];
            foreach (var phrase in commands.SelectMany(command => Phrases.Of($"Command{command}")))
            {
                Assert.Equal((phrase, agent.Sentence("TicketUnknown", "CSP-99")), (phrase, (await agent.SayAsync($"{phrase} CSP-99")).Text));
            }
        }
    }

    [Fact]
    public void No_two_commands_share_a_phrase()
    {
        var phrases = CspSupportBot.Cards.Words.ResourceManager.GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, true)!
            .Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (string)entry.Key)
            .Where(name => name.StartsWith("Command", StringComparison.Ordinal) && !name.EndsWith("Also", StringComparison.Ordinal))
            .SelectMany(name => Phrases.Of(name).Select(phrase => (phrase, name)))
            .ToLookup(said => said.phrase, said => said.name);

        Assert.NotEmpty(phrases);
        Assert.All(phrases, phrase => Assert.Single(phrase));
    }
}
