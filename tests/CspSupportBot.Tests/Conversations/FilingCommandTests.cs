using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Commands about what Microsoft has and owes: number, severity, update.</summary>
public sealed class FilingCommandTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private const string NumberAtMicrosoft = "2611239990000007";

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task The_number_from_the_portal_files_the_ticket_and_starts_the_clock(string language)
    {
        var agent = shared.Agent(language);
        var number = HelpdeskChat.NumberIn(await agent.PrepareAsync("B"));

        var answer = await agent.CommandAsync("CommandNumber", $"{number} {NumberAtMicrosoft}");

        var due = agent.Word("MomentToday", "20:40", "JST");
        Assert.Equal(agent.Sentence("NumberDone", number, NumberAtMicrosoft, due), answer.Text);
        var card = await agent.CommandAsync("CommandTicket", number);
        Assert.Contains($"{number} · {agent.Word("StateFiled")}", card.VisibleText);
        Assert.Contains(NumberAtMicrosoft, card.VisibleText);
        Assert.Contains(due, card.VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_prepared_ticket_can_be_given_up_and_one_at_Microsoft_can_not(string language)
    {
        var agent = shared.Agent(language);
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync());
        var filed = await agent.FileAsync();
        var atMicrosoft = (await agent.TicketAsync(filed))!.BackendNumber;

        Assert.Equal(agent.Sentence("CancelTicketDone", prepared), (await agent.CommandAsync("CommandCancel", prepared)).Text);
        Assert.Equal(agent.Sentence("ChangeAlreadySo", prepared), (await agent.CommandAsync("CommandCancel", prepared)).Text);
        Assert.Equal(agent.Sentence("ChangeClosed", prepared, agent.Word("StateCancelled")), (await agent.CommandAsync("CommandRetry", prepared)).Text);
        Assert.Equal(agent.Sentence("ChangeAtMicrosoft", filed, atMicrosoft), (await agent.CommandAsync("CommandCancel", filed)).Text);
        Assert.Equal((TicketState.Cancelled, TicketState.Filed), ((await agent.TicketAsync(prepared))!.State, (await agent.TicketAsync(filed))!.State));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_number_is_refused_where_none_is_wanted(string language)
    {
        var agent = shared.Agent(language);
        var filed = await agent.FileAsync();
        var atMicrosoft = (await agent.TicketAsync(filed))!.BackendNumber;
        var referred = HelpdeskChat.NumberIn(await agent.ReferAsync());

        Assert.Equal(
            agent.Sentence("ChangeNumberNotWanted", filed, atMicrosoft), (await agent.CommandAsync("CommandNumber", $"{filed} {NumberAtMicrosoft}")).Text);
        Assert.Equal(agent.Sentence("ChangeAlreadySo", filed), (await agent.CommandAsync("CommandNumber", $"{filed} {atMicrosoft}")).Text);
        Assert.Equal(agent.Sentence("ChangeVendorHelps", referred), (await agent.CommandAsync("CommandNumber", $"{referred} {NumberAtMicrosoft}")).Text);
        Assert.Equal(atMicrosoft, (await agent.TicketAsync(filed))!.BackendNumber);
    }

    [Theory]
    [InlineData("en", "none yet")]
    [InlineData("ja", "まだない")]
    [InlineData("en", "12345678901234567890123456789012345678901")]
    public async Task What_is_no_number_of_Microsoft_is_not_taken_for_one(string language, string given)
    {
        var agent = shared.Agent(language);
        var number = HelpdeskChat.NumberIn(await agent.PrepareAsync());

        Assert.Equal(agent.Sentence("NumberInvalid", number), (await agent.CommandAsync("CommandNumber", $"{number} {given}")).Text);
        Assert.Equal(TicketState.Prepared, (await agent.TicketAsync(number))!.State);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Another_severity_counts_the_promise_anew_from_the_same_start(string language)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var agent = HelpdeskChat.Of(bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
        var number = await agent.FileAsync("C");
        var atMicrosoft = (await agent.TicketAsync(number))!.BackendNumber;
        await bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(30));

        var answer = await agent.CommandAsync("CommandSeverity", $"{number} a");

        Assert.Equal(agent.Sentence("SeverityDoneTellMicrosoft", number, $"A · {agent.Word("ImpactCritical")}", atMicrosoft), answer.Text);
        Assert.Contains(agent.Word("MomentToday", "18:40", "JST"), (await agent.CommandAsync("CommandTicket", number)).VisibleText);
        Assert.Contains(agent.Word("TimeLeft", agent.Word("DurationHoursMinutes", 1, 30)), (await agent.CommandAsync("CommandSla")).VisibleText);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Another_severity_of_what_Microsoft_does_not_have_yet_counts_when_it_gets_it(string language)
    {
        var agent = shared.Agent(language);
        var number = HelpdeskChat.NumberIn(await agent.PrepareAsync("C"));

        var answer = await agent.CommandAsync("CommandSeverity", $"{number} {agent.Word("ImpactCritical")}");
        var filed = await agent.CommandAsync("CommandNumber", $"{number} {NumberAtMicrosoft}");

        Assert.Equal(agent.Sentence("SeverityDone", number, $"A · {agent.Word("ImpactCritical")}"), answer.Text);
        Assert.Equal(agent.Sentence("NumberDone", number, NumberAtMicrosoft, agent.Word("MomentToday", "18:40", "JST")), filed.Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Update_writes_to_the_customer_where_a_filed_ticket_stands(string language)
    {
        var agent = shared.Agent(language);
        var number = await agent.FileAsync("B");
        var atMicrosoft = (await agent.TicketAsync(number))!.BackendNumber;

        await ExpectAsync(agent, number, agent.Sentence("UpdateFiled", atMicrosoft, agent.Word("MomentToday", "20:40", "JST")));
        await agent.CommandAsync("CommandWait", $"{number} customer");
        await ExpectAsync(agent, number, agent.Sentence("UpdateWaitingForCustomer"));
        await agent.CommandAsync("CommandWait", $"{number} isv");
        await ExpectAsync(agent, number, agent.Sentence("UpdateWaitingForVendor"));
        await agent.CommandAsync("CommandWait", $"{number} us");
        await ExpectAsync(agent, number, agent.Sentence("UpdateInWork"));
        await agent.CommandAsync("CommandResume", number);
        await agent.CommandAsync("CommandResponded", number);
        await ExpectAsync(agent, number, agent.Sentence("UpdateResponded", atMicrosoft));
        await agent.CommandAsync("CommandResolve", number);
        await ExpectAsync(agent, number, agent.Sentence("UpdateResolved"));
        await agent.CommandAsync("CommandReopen", number);
        await agent.CommandAsync("CommandResolve", $"{number} The gateway was restarted.");
        await ExpectAsync(agent, number, agent.Sentence("UpdateResolvedBy", "The gateway was restarted."));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Update_does_not_promise_what_Microsoft_does_not_know_of(string language)
    {
        var agent = shared.Agent(language);
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync(title: "VPN is down"));
        var referred = HelpdeskChat.NumberIn(await agent.ReferAsync());

        await ExpectAsync(agent, prepared, agent.Sentence("UpdateInWork"));
        Assert.Equal(
            agent.Sentence("UpdateText", "Tailspin Backup", referred, agent.Sentence("UpdateVendor", "Tailspin Backup")),
            (await agent.CommandAsync("CommandUpdate", referred)).Text);
    }

    private static async Task ExpectAsync(HelpdeskChat agent, string number, string standing) =>
        Assert.Equal(agent.Sentence("UpdateText", "VPN is down", number, standing), (await agent.CommandAsync("CommandUpdate", number)).Text);
}
