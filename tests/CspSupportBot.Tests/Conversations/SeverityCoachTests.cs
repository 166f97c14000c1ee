using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>The impact step helps to choose, and never chooses itself.</summary>
public sealed class SeverityCoachTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private static readonly Dictionary<string, string> NobodyCanLogIn = new() { ["en"] = "nobody can send mail", ["ja"] = "全員ログインできません" };
    private static readonly Dictionary<string, string> Because = new() { ["en"] = "“nobody”", ["ja"] = "「全員」" };

    [Theory]
    [InlineData("en", "azure", "Azure", "Microsoft365")]
    [InlineData("ja", "azure", "Azure", "Microsoft365")]
    [InlineData("en", "microsoft 365", "Microsoft365", "Azure")]
    [InlineData("ja", "microsoft 365", "Microsoft365", "Azure")]
    public async Task Each_choice_shows_its_definition_its_promise_and_examples_of_the_chosen_family(string language, string family, string shown, string other)
    {
        var asked = (await AtImpactAsync(language, family)).Chat.LastCardMessage!.VisibleText;

        foreach (var impact in Enum.GetValues<BusinessImpact>())
        {
            Assert.Contains(Tongue.Of(language).Word($"Impact{impact}Meaning"), asked);
            Assert.Contains(Tongue.Of(language).Word($"Impact{impact}{shown}"), asked);
            Assert.DoesNotContain(Tongue.Of(language).Word($"Impact{impact}{other}"), asked);
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Before_A_is_chosen_the_card_says_what_it_demands(string language)
    {
        var asked = (await AtImpactAsync(language)).Chat.LastCardMessage!.VisibleText;

        Assert.Contains(Tongue.Of(language).Word("ImpactCriticalDemands"), asked);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Words_that_are_no_choice_get_a_proposal_with_its_reason_and_nothing_is_chosen(string language)
    {
        var agent = await AtImpactAsync(language);

        var again = await agent.SayAsync(NobodyCanLogIn[language]);

        Assert.Equal(agent.Sentence("ImpactProposed", $"A · {agent.Word("ImpactCritical")}", Because[language]), ShownCard.Notice(again));
        Assert.Contains(agent.Sentence("ImpactAsked"), again.VisibleText);
        Assert.Null((await agent.DraftAsync())!.Impact);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Yes_takes_the_proposal(string language)
    {
        var agent = await AtImpactAsync(language);
        await agent.SayAsync(NobodyCanLogIn[language]);

        await agent.CommandAsync("AnswerYes");

        Assert.Equal((BusinessImpact.Critical, null), ((await agent.DraftAsync())!.Impact, (await agent.DraftAsync())!.ImpactSaid));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_letter_or_a_click_goes_before_the_proposal(string language)
    {
        var agent = await AtImpactAsync(language);
        await agent.SayAllAsync(NobodyCanLogIn[language], "C");
        Assert.Equal(BusinessImpact.Minimal, (await agent.DraftAsync())!.Impact);

        await agent.CommandAsync("CommandBack");
        await agent.SayAsync(NobodyCanLogIn[language]);
        await agent.PressAsync(agent.Word("ImpactModerate"));

        Assert.Equal(BusinessImpact.Moderate, (await agent.DraftAsync())!.Impact);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Yes_without_a_proposal_chooses_nothing(string language)
    {
        var agent = await AtImpactAsync(language);

        var again = await agent.CommandAsync("AnswerYes");

        Assert.Equal(agent.Sentence("ImpactNotUnderstood"), ShownCard.Notice(again));
        Assert.Null((await agent.DraftAsync())!.Impact);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Words_that_say_nothing_take_an_earlier_proposal_back(string language)
    {
        var agent = await AtImpactAsync(language);

        var again = await agent.SayAllAsync(NobodyCanLogIn[language], "???", agent.Word("AnswerYes"));

        Assert.Equal(agent.Sentence("ImpactNotUnderstood"), ShownCard.Notice(again));
        Assert.Null((await agent.DraftAsync())!.Impact);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_proposal_is_named_again_when_the_question_is_asked_again(string language)
    {
        var agent = await AtImpactAsync(language);
        await agent.SayAsync(NobodyCanLogIn[language]);

        await agent.CommandAsync("CommandHelp");

        Assert.Contains(Because[language], ShownCard.Notice(agent.Chat.LastCardMessage!));
    }

    [Fact]
    public async Task A_long_story_is_no_answer()
    {
        var agent = await AtImpactAsync("en");

        var again = await agent.SayAsync($"nobody can {new string('x', 300)}");

        Assert.Equal(agent.Sentence("ImpactNotUnderstood"), ShownCard.Notice(again));
    }

    private async Task<HelpdeskChat> AtImpactAsync(string language, string family = "azure")
    {
        var agent = shared.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd {family}", family == "azure" ? "Contoso Production" : "Exchange Online");
        return agent;
    }
}
