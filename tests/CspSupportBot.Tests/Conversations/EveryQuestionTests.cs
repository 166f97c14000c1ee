using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>
/// Every question of every product family, in both languages, against every kind of input that it can't take: the reason is said, the question is asked
/// again, and the draft is what it was.
/// </summary>
public sealed class EveryQuestionTests(ForgetfulBot shared) : IClassFixture<ForgetfulBot>
{
    private const string Customer = "Contoso Ltd";

    /// <summary>For each question: what leads to it, the name of the words that ask it, and an answer to another question that it can't take.</summary>
    private static readonly Dictionary<string, Step> Steps = new()
    {
        ["customer"] = new(agent => [], "CustomerAsked", agent => agent.Word("ImpactCritical")),
        ["family"] = new(agent => [Customer], "FamilyAsked", agent => Customer),
        ["subscription"] = new(agent => [Customer, "azure"], "SubscriptionAsked", agent => agent.Word("FamilyMarketplace")),
        ["service"] = new(agent => [Customer, "microsoft 365"], "ServiceAsked", agent => "99"),
        ["product"] = new(agent => [Customer, agent.Word("FamilyMarketplace")], "ProductAsked", agent => Customer),
        ["impact"] = new(agent => [Customer, "azure", "Contoso Production"], "ImpactAsked", agent => "1"),
        ["title"] = new(agent => [Customer, "azure", "Contoso Production", "A"], "DetailsAsked", null),
        ["description"] = new(agent => [Customer, "azure", "Contoso Production", "A", "VPN is down"], "DescriptionAsked", null),
        ["phone"] = new(agent => [Customer, "azure", "Contoso Production", "A", "VPN is down", "Since 9."], "PhoneAsked", agent => "aiko@partner.example"),
        ["email"] = new(agent => [Customer, "azure", "Contoso Production", "B", "VPN is down", "Since 9."], "EmailAsked", agent => "+81 3 1234 5678"),
        ["submit"] = new(Filled, "SummaryAsked", agent => Customer),
        ["azureService"] = new(agent => [.. Filled(agent), $"{agent.Word("CommandEdit")} service"], "AzureServiceAsked", agent => Customer),
        ["azureProblem"] = new(agent => [.. Filled(agent), $"{agent.Word("CommandEdit")} service", "1"], "AzureProblemAsked", agent => Customer),
        ["roundTheClock"] = new(
            agent => [Customer, "azure", "Contoso Production", "A", "VPN is down", "Since 9.", "+81 3 1234 5678", "aiko@partner.example", $"{agent.Word("CommandEdit")} round the clock"],
            "RoundTheClockAsked",
            agent => Customer),
        ["escalation"] = new(agent => [.. Filled(agent), $"{agent.Word("CommandEdit")} checks"], "CheckAsked", agent => Customer),
    };

    public static TheoryData<string, string> EveryQuestion => InBothLanguages(Steps.Keys);

    public static TheoryData<string, string> EveryQuestionWithLimits => InBothLanguages(Steps.Where(step => step.Value.AnswerToAnother is not null).Select(step => step.Key));

    public static TheoryData<string, string> EveryQuestionAfterTheFirst => InBothLanguages(Steps.Keys.Where(question => question != "customer"));

    [Theory, MemberData(nameof(EveryQuestion))]
    public async Task A_picture_is_no_answer(string question, string language)
    {
        var agent = await GoToAsync(question, language);
        var activity = agent.Chat.NewActivity("message");
        activity["text"] = "";
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "image/png",
            ["contentUrl"] = "https://smba.example/v3/attachments/1/views/original",
            ["name"] = "screenshot.png",
        });

        await AssertAskedAgainAsync(agent, question, async () => await agent.DeliverAsync(activity));
    }

    [Theory, MemberData(nameof(EveryQuestion))]
    public async Task Ten_thousand_characters_are_too_many(string question, string language)
    {
        var agent = await GoToAsync(question, language);

        await AssertAskedAgainAsync(agent, question, () => agent.SayAsync(new string('説', 10_000)));
    }

    [Theory, MemberData(nameof(EveryQuestion))]
    public async Task Emoji_are_an_answer_only_where_any_text_is(string question, string language)
    {
        var agent = await GoToAsync(question, language);
        if (question is "title" or "description" or "service")
        {
            Assert.DoesNotContain(Asked(agent, question), (await agent.SayAsync("😀👩‍🔧")).VisibleText);
            return;
        }

        await AssertAskedAgainAsync(agent, question, () => agent.SayAsync("😀👩‍🔧"));
    }

    [Theory, MemberData(nameof(EveryQuestionWithLimits))]
    public async Task The_answer_to_another_question_is_not_taken_for_this_one(string question, string language)
    {
        var agent = await GoToAsync(question, language);

        await AssertAskedAgainAsync(agent, question, () => agent.SayAsync(Steps[question].AnswerToAnother!(agent)));
    }

    [Theory, MemberData(nameof(EveryQuestionAfterTheFirst))]
    public async Task A_click_on_an_earlier_card_shows_this_question_again(string question, string language)
    {
        var agent = await GoToAsync(question, language);
        var cancel = new JsonObject { ["draft"] = $"{(await agent.DraftAsync())!.Id}", ["question"] = "customer", ["say"] = agent.Word("CommandCancel") };

        await AssertAskedAgainAsync(agent, question, () => agent.SubmitAsync(cancel));

        Assert.Empty(CardText.ActionTitles(agent.Chat.Messages.First(message => message.Card is not null).Card));
    }

    private static TheoryData<string, string> InBothLanguages(IEnumerable<string> names)
    {
        TheoryData<string, string> questions = [];
        foreach (var question in names)
        {
            questions.Add(question, "en");
            questions.Add(question, "ja");
        }

        return questions;
    }

    private static IReadOnlyList<string> Filled(HelpdeskChat agent) =>
        [Customer, "azure", "Contoso Production", "B", "VPN is down", "Since 9.", "aiko@partner.example"];

    private static string Asked(HelpdeskChat agent, string question) =>
        question is "title" or "submit" ? agent.Word(Steps[question].Asked) : agent.Sentence(Steps[question].Asked);

    private static async Task AssertAskedAgainAsync(HelpdeskChat agent, string question, Func<Task<BotMessage>> act)
    {
        var before = await agent.DraftAsync();

        var reply = await act();

        Assert.Contains(Asked(agent, question), reply.VisibleText);
        Assert.InRange(ShownCard.Notice(reply).Length, 10, 250);
        Assert.Equal(before! with { Offered = null }, (await agent.DraftAsync())! with { Offered = null });
    }

    private async Task<HelpdeskChat> GoToAsync(string question, string language)
    {
        var agent = shared.Agent(language);
        var reply = await agent.SayAllAsync([agent.Word("CommandNewTicket"), .. Steps[question].Path(agent)]);
        Assert.Contains(Asked(agent, question), reply.VisibleText);
        return agent;
    }

    private sealed record Step(Func<HelpdeskChat, IReadOnlyList<string>> Path, string Asked, Func<HelpdeskChat, string>? AnswerToAnother);
}
