using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Impact A needs somebody who is reachable round the clock, and no extra turn.</summary>
public sealed class RoundTheClockTests(SharedBot shared, ForgetfulBot forgetful) : IClassFixture<SharedBot>, IClassFixture<ForgetfulBot>
{
    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_contact_is_reachable_unless_somebody_else_is_named(string language)
    {
        var agent = shared.Agent(language);

        var summary = await agent.FillInAsync("A");

        Assert.Contains(agent.Word("LabelRoundTheClock"), summary.VisibleText);
        Assert.Contains("Aiko Tanaka, +", summary.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Impact_B_needs_nobody(string language)
    {
        var agent = shared.Agent(language);

        Assert.DoesNotContain(agent.Word("LabelRoundTheClock"), (await agent.FillInAsync("B")).VisibleText);
    }

    [Theory]
    [InlineData("en", "Kenji Sato, +81 90 1234 5678", "Kenji Sato")]
    [InlineData("en", "Kenji Sato +81 90 1234 5678", "Kenji Sato")]
    [InlineData("ja", "佐藤健二、＋８１　９０　１２３４　５６７８", "佐藤健二")]
    [InlineData("ja", "佐藤健二（+81 90 1234 5678）", "佐藤健二")]
    public async Task Somebody_else_is_named_from_the_summary_and_stays_on_the_ticket(string language, string said, string name)
    {
        var agent = shared.Agent(language);
        await agent.FillInAsync("A");

        var asked = await agent.PressAsync(agent.Word("ButtonEditLine", agent.Word("LabelRoundTheClock")));
        Assert.Contains(agent.Sentence("RoundTheClockAsked"), asked.VisibleText);
        var summary = await agent.SayAsync(said);
        Assert.Contains($"{name}, +81 90 1234 5678", summary.VisibleText);
        var card = await agent.CommandAsync("CommandSubmit");

        Assert.Contains(agent.Word("LabelRoundTheClock"), card.VisibleText);
        Assert.Contains($"{name}, +81 90 1234 5678", card.VisibleText);
        Assert.Equal(new RoundTheClockContact(name, "+81 90 1234 5678"), (await agent.TicketAsync("CSP-1"))!.RoundTheClock);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_text_prepared_for_the_portal_names_who_is_reachable(string language)
    {
        var agent = shared.Agent(language);

        var card = await agent.PrepareAsync("A");

        Assert.Contains(agent.Word("LabelRoundTheClock"), card.VisibleText);
        Assert.Contains("Aiko Tanaka, +", card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Naming_oneself_again_goes_back_to_the_contact(string language)
    {
        var agent = shared.Agent(language);
        await agent.FillInAsync("A");
        await agent.CommandAsync("CommandEdit", "round the clock");
        await agent.SayAsync("Kenji Sato +81 90 1234 5678");
        await agent.CommandAsync("CommandEdit", "round the clock");

        var summary = await agent.CommandAsync("CommandMe");

        Assert.DoesNotContain("Kenji Sato", summary.VisibleText);
        Assert.Null((await agent.DraftAsync())!.RoundTheClock);
    }

    [Theory]
    [InlineData("Kenji Sato", "RoundTheClockNotUnderstood")]
    [InlineData("+81 90 1234 5678", "RoundTheClockNotUnderstood")]
    [InlineData("Kenji Sato +81 call him", "PhoneInvalid")]
    public async Task What_lacks_a_name_or_a_number_is_explained(string said, string why)
    {
        foreach (var language in new[] { "en", "ja" })
        {
            var agent = shared.Agent(language);
            await agent.FillInAsync("A");
            await agent.CommandAsync("CommandEdit", "round the clock");

            Assert.Equal(agent.Sentence(why), ShownCard.Notice(await agent.SayAsync(said)));
        }
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Back_from_the_question_is_back_to_the_summary(string language)
    {
        var agent = shared.Agent(language);
        await agent.FillInAsync("A");
        var before = await agent.DraftAsync();
        await agent.CommandAsync("CommandEdit", "round the clock");

        var summary = await agent.CommandAsync("CommandBack");

        Assert.Contains(agent.Word("SummaryAsked"), summary.VisibleText);
        Assert.Equal(before, await agent.DraftAsync());
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Where_a_phone_is_asked_for_it_must_be_answered_round_the_clock(string language)
    {
        var agent = forgetful.Agent(language);

        var asked = await agent.SayAllAsync(
            $"{agent.Word("CommandNewTicket")} Contoso Ltd azure A", "Contoso Production", "VPN is down", HelpdeskChat.Description);

        Assert.Contains(agent.Sentence("PhoneAsked"), asked.VisibleText);
        Assert.Contains(language == "en" ? "round the clock" : "24 時間", asked.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Lowering_the_impact_of_a_ticket_takes_the_line_off_its_card(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync("A");
        await agent.CommandAsync("CommandSeverity", $"{number} B");

        Assert.DoesNotContain(agent.Word("LabelRoundTheClock"), (await agent.CommandAsync("CommandTicket", number)).VisibleText);
    }
}
