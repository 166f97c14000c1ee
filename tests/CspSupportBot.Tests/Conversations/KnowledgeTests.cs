using CspSupportBot.Desk;
using CspSupportBot.Domain.Knowledge;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Questions about the programme are answered in the person's language: outside of a ticket, and in the middle of one without losing anything.</summary>
public sealed class KnowledgeTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const int LongestButton = 60;

    private static readonly KnowledgeBase Knowledge = KnowledgeFiles.Read(KnowledgeFiles.Folder);

    [Theory]
    [InlineData("en", "how fast do they answer a sev B?", "response-times")]
    [InlineData("ja", "電話で依頼できますか", "phone")]
    [InlineData("en", "電話で依頼できますか", "phone")]
    [InlineData("ja", "what if I sign in to the Azure portal directly?", "azure-portal-direct")]
    public async Task A_question_is_answered_with_its_sources(string language, string asked, string id)
    {
        var agent = shared.Agent(language);

        var answer = await agent.SayAsync(asked);

        var entry = Entry(language, id);
        Assert.Contains(entry.Question, answer.VisibleText);
        Assert.Contains(entry.Answer[0], ShownCard.LiteralTexts(answer.Card));
        Assert.All(entry.Sources, source => Assert.Contains(source, answer.VisibleText));
        Assert.Contains(agent.Word("ButtonNewTicket"), CardText.ActionTitles(answer.Card));
    }

    [Theory]
    [InlineData("en", "who won the football match yesterday")]
    [InlineData("ja", "昨日の試合どっちが勝った？")]
    public async Task What_is_not_known_is_said_and_help_is_shown(string language, string asked)
    {
        var agent = shared.Agent(language);

        var help = await agent.SayAsync(asked);

        Assert.Contains(agent.Sentence("NotKnown"), help.VisibleText);
        Assert.Contains(agent.Word("HelpNewTicket"), help.VisibleText);
    }

    [Theory]
    [InlineData("en", "Good morning!")]
    [InlineData("ja", "お疲れ様です。")]
    public async Task A_greeting_is_greeted_back(string language, string said)
    {
        var agent = shared.Agent(language);

        Assert.Contains(agent.Sentence("Greeted"), (await agent.SayAsync(said)).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_question_in_the_middle_is_answered_and_the_ticket_goes_on(string language)
    {
        var agent = shared.Agent(language);
        var entry = Entry(language, "choose-severity");
        var impact = await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure", "Contoso Production");
        var draft = await agent.DraftAsync();

        await agent.SayAsync(entry.Question);

        var said = agent.After(impact);
        Assert.Contains(said, message => message.VisibleText.Contains(entry.Question, StringComparison.Ordinal));
        Assert.Contains(agent.Sentence("ImpactAsked"), agent.Chat.LastCardMessage!.VisibleText);
        Assert.Empty(ShownCard.Notice(agent.Chat.LastCardMessage!));
        Assert.Equal(draft! with { Offered = null }, (await agent.DraftAsync())! with { Offered = null });
        Assert.Contains(agent.Word("DetailsAsked"), (await agent.SayAsync("A")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_question_for_the_customer_is_no_customer(string language)
    {
        var agent = shared.Agent(language);
        var entry = Entry(language, "whose-contact");
        var asked = await agent.CommandAsync("CommandNewTicket");

        await agent.SayAsync(entry.Question);

        Assert.Contains(agent.After(asked), message => message.VisibleText.Contains(entry.Answer[0], StringComparison.Ordinal));
        Assert.Contains(agent.Sentence("FamilyAsked"), (await agent.SayAsync("Contoso Ltd")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_title_that_is_a_question_is_a_title(string language)
    {
        var agent = shared.Agent(language);
        var title = Entry(language, "phone").Question;
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");

        await agent.SayAsync(title);

        Assert.Equal(title, (await agent.DraftAsync())!.Title);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_related_question_is_answered_by_a_click_even_while_a_title_is_asked(string language)
    {
        var agent = shared.Agent(language);
        var (question, related) = Knowledge.All
            .Where(entry => entry.Language == language)
            .SelectMany(entry => Knowledge.Find(entry.Question, language)!.Related.Select(other => (entry.Question, Related: other)))
            .First(pair => pair.Related.Length <= LongestButton);
        var answer = await agent.SayAsync(question);
        var asked = await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");

        await agent.PressAsync(related, message: answer);

        Assert.Contains(agent.After(asked), message => message.VisibleText.Contains(related, StringComparison.Ordinal));
        Assert.Contains(agent.Word("DetailsAsked"), agent.Chat.LastCardMessage!.VisibleText);
        Assert.Null((await agent.DraftAsync())!.Title);
    }

    [Theory]
    [InlineData("en", "change the severity of a filed ticket?", "change-severity")]
    [InlineData("en", "ask what GDAP is", "what-is-gdap")]
    [InlineData("ja", "質問 GDAP とは何ですか", "what-is-gdap")]
    public async Task A_question_that_begins_like_a_command_is_answered(string language, string asked, string id) =>
        Assert.Contains(Entry(language, id).Question, (await shared.Agent(language).SayAsync(asked)).VisibleText);

    private static KnowledgeEntry Entry(string language, string id) => Knowledge.All.Single(entry => (entry.Language, entry.Id) == (language, id));
}
