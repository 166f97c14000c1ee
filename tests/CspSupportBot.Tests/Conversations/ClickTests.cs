using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>A ticket filled in by clicking, and clicks that do not count.</summary>
public sealed class ClickTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task An_azure_ticket_is_filed_in_seven_clicks(string language)
    {
        var agent = shared.Agent(language);
        await agent.PrepareAsync();
        await agent.CommandAsync("CommandHelp");

        await agent.PressAsync(agent.Word("ButtonNewTicket"));
        await agent.PressAsync("Contoso Ltd");
        await agent.PressAsync(agent.Word("FamilyAzure"));
        await agent.PressAsync("Contoso Production");
        await agent.PressAsync(agent.Word("ImpactCritical"));
        await agent.PressAsync(agent.Word("ButtonNext"), new Dictionary<string, string> { ["title"] = "VPN is down", ["description"] = "Since 09:00." });
        await agent.PressAsync(agent.Word("ButtonSubmit"));

        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($"CSP-2 · {agent.Word("StateFiled")}", StringComparison.Ordinal));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task An_answered_card_shows_the_answer_and_nothing_to_click(string language)
    {
        var agent = shared.Agent(language);
        var family = await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        var subscription = await agent.PressAsync(agent.Word("FamilyAzure"));
        await agent.PressAsync("Contoso Test");

        AssertClosed(agent.Now(family), agent.Sentence("FamilyAsked"), agent.Word("FamilyAzure"));
        AssertClosed(agent.Now(subscription), agent.Sentence("SubscriptionAsked"), "Contoso Test");
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_typed_answer_closes_the_card_too(string language)
    {
        var agent = shared.Agent(language);
        var family = await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");

        await agent.SayAsync("2");

        AssertClosed(agent.Now(family), agent.Sentence("FamilyAsked"), agent.Word("FamilyMicrosoft365"));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Every_card_that_asked_the_question_is_closed_by_its_answer(string language)
    {
        var agent = shared.Agent(language);
        var first = await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        var second = await agent.SayAsync("what?");

        await agent.PressAsync(agent.Word("FamilyAzure"));

        AssertClosed(agent.Now(first), agent.Sentence("FamilyAsked"), agent.Word("FamilyAzure"));
        AssertClosed(agent.Now(second), agent.Sentence("FamilyAsked"), agent.Word("FamilyAzure"));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_click_on_an_answered_card_shows_the_present_question_and_changes_nothing(string language)
    {
        var agent = shared.Agent(language);
        var family = await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        await agent.PressAsync(agent.Word("FamilyAzure"));
        var before = await agent.DraftAsync();

        var answer = await agent.PressAsync(agent.Word("FamilyMarketplace"), message: family);

        Assert.Contains(agent.Sentence("ClickStale"), answer.VisibleText);
        Assert.Contains(agent.Sentence("SubscriptionAsked"), answer.VisibleText);
        Assert.Equal(before, await agent.DraftAsync());
    }

    [Fact]
    public async Task A_double_click_is_one_step()
    {
        var agent = shared.Agent();
        var card = await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        var value = CardValue(await agent.Chat.PressAsync(agent.Word("FamilyAzure"), message: card));

        await agent.SubmitAsync(value);

        var draft = await agent.DraftAsync();
        Assert.Null(draft!.What);
        Assert.Contains(agent.Sentence("SubscriptionAsked"), agent.Chat.LastCardMessage!.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Two_clicks_on_submit_at_once_are_one_ticket(string language)
    {
        var agent = shared.Agent(language);
        var summary = await agent.FillInAsync();

        await Task.WhenAll(
            agent.Chat.PressAsync(agent.Word("ButtonSubmit"), message: summary), agent.Chat.PressAsync(agent.Word("ButtonSubmit"), message: summary));

        Assert.Single(agent.Chat.Messages, message => message.Text == agent.Sentence("SubmittedAlready", "CSP-1"));
        Assert.NotNull(await agent.TicketAsync("CSP-1"));
        Assert.Null(await agent.TicketAsync("CSP-2"));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Somebody_elses_click_is_refused_by_name_and_changes_nothing(string language)
    {
        var agent = shared.Agent();
        var colleague = agent.Colleague("Ben <Ito>", language);
        foreach (var chat in new[]
        {
            shared.Bot.Teams.GroupChat(agent.User, colleague.User),
            shared.Bot.Teams.AddTeam("Helpdesk", agent.User, colleague.User).General.StartThread(agent.User),
        })
        {
            var owner = agent.In(chat);
            var card = await owner.CommandAsync("CommandNewTicket", "Contoso Ltd");
            var before = await owner.DraftAsync();

            var answer = await colleague.In(chat).PressAsync(owner.Word("FamilyAzure"), message: card);

            Assert.Equal(colleague.Sentence("ClickNotYours", "Ben <Ito>", "Aiko Tanaka"), answer.Text);
            Assert.Equal(before, await owner.DraftAsync());
            Assert.Contains(owner.Sentence("SubscriptionAsked"), (await owner.PressAsync(owner.Word("FamilyAzure"), message: card)).VisibleText);
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_click_on_the_card_of_a_submitted_ticket_names_the_ticket(string language)
    {
        var agent = shared.Agent(language);
        var summary = await agent.FillInAsync();
        await agent.CommandAsync("CommandSubmit");

        var answer = await agent.PressAsync(agent.Word("ButtonSubmit"), message: summary);

        Assert.Equal(agent.Sentence("SubmittedAlready", "CSP-1"), answer.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_click_on_the_card_of_a_dropped_ticket_says_that_it_was_dropped(string language)
    {
        var agent = shared.Agent(language);
        var card = await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        await agent.PressAsync(agent.Word("ButtonCancel"));

        var answer = await agent.PressAsync(agent.Word("FamilyAzure"), message: card);

        Assert.Equal(agent.Sentence("ClickDropped"), answer.Text);
        Assert.Null(await agent.DraftAsync());
        Assert.Empty(CardText.ActionTitles(agent.Now(card).Card));
    }

    [Fact]
    public async Task Back_by_click_closes_the_card_it_was_on()
    {
        var agent = shared.Agent();
        await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        var subscription = await agent.PressAsync(agent.Word("FamilyAzure"));

        var question = await agent.PressAsync(agent.Word("ButtonBack"));

        Assert.Contains(agent.Sentence("FamilyAsked"), question.VisibleText);
        Assert.Empty(CardText.ActionTitles(agent.Now(subscription).Card));
    }

    [Theory]
    [InlineData("ButtonBack")]
    [InlineData("ButtonCancel")]
    [InlineData("ButtonSubmit")]
    [InlineData("LabelImpact")]
    public async Task Somebody_elses_click_on_any_button_of_a_summary_is_refused_by_name_and_changes_nothing(string button)
    {
        var agent = shared.Agent();
        var colleague = agent.Colleague("Ben Ito");
        var chat = shared.Bot.Teams.GroupChat(agent.User, colleague.User);
        var (owner, other) = (agent.In(chat), colleague.In(chat));
        var summary = await owner.FillInAsync();
        var before = await owner.DraftAsync();
        await other.CommandAsync("CommandNewTicket", "Adatum Corporation azure");
        var others = await other.DraftAsync();

        var answer = await other.PressAsync(button == "LabelImpact" ? owner.Word("ButtonEditLine", owner.Word(button)) : owner.Word(button), message: summary);

        Assert.Equal(other.Sentence("ClickNotYours", "Ben Ito", "Aiko Tanaka"), answer.Text);
        Assert.Equal((before, others), (await owner.DraftAsync(), await other.DraftAsync()));
    }

    [Fact]
    public async Task A_double_click_on_back_goes_back_one_question()
    {
        var agent = shared.Agent();
        await agent.CommandAsync("CommandNewTicket", "Contoso Ltd");
        await agent.PressAsync(agent.Word("FamilyAzure"));
        var impact = await agent.PressAsync("Contoso Test");

        await agent.PressAsync(agent.Word("ButtonBack"), message: impact);
        var answer = await agent.PressAsync(agent.Word("ButtonBack"), message: impact);

        Assert.Contains(agent.Sentence("ClickStale"), answer.VisibleText);
        Assert.Contains(agent.Sentence("SubscriptionAsked"), answer.VisibleText);
        Assert.Equal(ProductFamily.Azure, (await agent.DraftAsync())!.Family);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_button_of_another_card_is_no_answer_to_a_question_that_takes_any_text(string language)
    {
        var agent = shared.Agent(language);
        var vendor = await agent.CommandAsync("CommandIsv", "Tailspin Backup");
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Test");

        var answer = await agent.PressAsync(agent.Word("ButtonTrack"), message: vendor);

        Assert.Contains(agent.Sentence("NewTicketGoesOn"), answer.VisibleText);
        Assert.Null((await agent.DraftAsync())!.Title);
    }

    private static void AssertClosed(BotMessage message, string asked, string answer)
    {
        Assert.True(message.Edited);
        Assert.Contains(asked, message.VisibleText);
        Assert.Contains(answer, message.VisibleText);
        Assert.Empty(CardText.ActionTitles(message.Card));
    }

    private static System.Text.Json.Nodes.JsonNode CardValue(Delivery delivery) => delivery.Activity["value"]!.DeepClone();
}
