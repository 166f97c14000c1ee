using CspSupportBot.Simulators.Teams;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>What an administrator sees and does of work that was given up, without leaving the chat.</summary>
public sealed class ParkedCommandTests : IAsyncLifetime
{
    private readonly Dictionary<string, TeamsUser> administrators = [];
    private BotUnderTest bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync(teams =>
        [
            ("Connectors:Embedded:Fault", "Fail"),
            ("Jobs:MaxAttempts", "1"),
            ("Access:Administrators:0", AddAdministrator(teams, "en").ToUpperInvariant()),
            ("Access:Administrators:1", AddAdministrator(teams, "ja")),
        ]);
        bot.ExpectsWarnings = true;
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task An_administrator_sees_what_was_given_up_with_its_cause_and_lets_it_be_tried_again_by_a_button(string language)
    {
        var agent = Agent(language);
        await GiveUpAsync(agent, "VPN is down");
        bot.Set("Connectors:Embedded:Fault", "None");
        var administrator = Administrator(language);

        var card = await administrator.CommandAsync("CommandParked");

        Assert.Contains(administrator.Word("ParkedHeadingOne"), card.VisibleText);
        Assert.Contains($"{administrator.Word("ParkedFiling")} · CSP-1", card.VisibleText);
        Assert.Contains("the service is not available (503)", card.VisibleText);
        Assert.DoesNotContain("{", card.VisibleText);
        var answer = await administrator.PressAsync(administrator.Word("ButtonReplay"), message: card);
        Assert.Contains(administrator.Sentence("ReplayDoneOne"), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("2611230010", StringComparison.Ordinal));
        Assert.Equal(administrator.Sentence("ParkedNothing"), (await administrator.CommandAsync("CommandParked")).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task All_are_tried_again_by_one_word_and_a_second_time_there_is_nothing_left(string language)
    {
        var agent = Agent(language);
        await GiveUpAsync(agent, "VPN is down");
        await GiveUpAsync(agent, "VPN is slow");
        bot.Set("Connectors:Embedded:Fault", "None");
        var administrator = Administrator(language);

        var answer = await administrator.CommandAsync("CommandReplay", administrator.Word("ReplayAllWord"));

        Assert.Equal(administrator.Sentence("ReplayDoneMany", 2), answer.Text);
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("2611230010000002", StringComparison.Ordinal));
        Assert.Equal(administrator.Sentence("ReplayNothing"), (await administrator.CommandAsync("CommandReplay", administrator.Word("ReplayAllWord"))).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Everybody_else_is_told_whose_it_is_and_nothing_happens(string language)
    {
        var agent = Agent(language);
        await GiveUpAsync(agent, "VPN is down");

        Assert.Equal(agent.Sentence("AdministratorsOnly"), (await agent.CommandAsync("CommandParked")).Text);
        Assert.Equal(agent.Sentence("AdministratorsOnly"), (await agent.CommandAsync("CommandReplay", agent.Word("ReplayAllWord"))).Text);

        Assert.DoesNotContain(agent.Word("HelpAdministratorSaid"), (await agent.CommandAsync("CommandHelp")).VisibleText);
        Assert.Equal(1, await CountParkedAsync());
    }

    [Fact]
    public async Task Work_of_another_partner_is_neither_seen_nor_touched()
    {
        await GiveUpAsync(Agent(partner: Guid.NewGuid()), "VPN is down");
        var elsewhere = Administrator();

        Assert.Equal(elsewhere.Sentence("ParkedNothing"), (await elsewhere.SayAsync("parked")).Text);
        Assert.Equal(elsewhere.Sentence("ReplayNothing"), (await elsewhere.SayAsync("replay all")).Text);

        Assert.Equal(1, await CountParkedAsync());
    }

    [Theory]
    [InlineData("replay")]
    [InlineData("replay CSP-1")]
    [InlineData("replay -1")]
    public async Task What_names_no_piece_of_work_is_answered_with_what_to_type(string said)
    {
        var administrator = Administrator();

        Assert.Equal(administrator.Sentence("ReplayUsage"), (await administrator.SayAsync(said)).Text);
    }

    [Fact]
    public async Task Work_that_can_not_be_read_is_listed_all_the_same()
    {
        var administrator = Administrator();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
            db.Outbox.Add(new OutboxRow
            {
                PartnerTenant = $"{administrator.User.TenantId}",
                Lane = "l",
                Kind = OutboxRows.DeliverKind,
                Payload = "not JSON",
                DueAt = BotUnderTest.Start,
                State = OutboxState.Parked,
                LastError = "The payload is broken",
            });
            await db.SaveChangesAsync();
        }

        Assert.Contains("The payload is broken", (await administrator.SayAsync("parked")).VisibleText);
    }

    [Fact]
    public async Task The_words_are_an_answer_where_a_question_takes_any_text()
    {
        var administrator = Administrator();
        await administrator.SayAllAsync("new ticket Contoso Ltd azure B", "Contoso Production");

        await administrator.SayAsync("parked");

        Assert.Equal("parked", (await administrator.DraftAsync())!.Title);
    }

    private string AddAdministrator(TeamsChannelSimulator teams, string language)
    {
        administrators[language] = teams.AddUser("Ada Ops", Tongue.Of(language).Locale);
        return $"{administrators[language].AadObjectId}";
    }

    private HelpdeskChat Administrator(string language = "en") => new(bot, Tongue.Of(language), bot.Teams.PersonalChat(administrators[language]));

    private HelpdeskChat Agent(string language = "en", Guid? partner = null) =>
        HelpdeskChat.Of(bot, Tongue.Of(language), partner ?? bot.Teams.TenantId, "Aiko Tanaka", "Asia/Tokyo");

    private static async Task GiveUpAsync(HelpdeskChat agent, string title)
    {
        await agent.FillInAsync(title: title);
        await agent.CommandAsync("CommandSubmit");
        await agent.Chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains(title, StringComparison.Ordinal) && message.VisibleText.Contains(agent.Word("RefusedUnreachable"), StringComparison.Ordinal));
    }

    private async Task<int> CountParkedAsync()
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Outbox>().CountParkedAsync(CancellationToken.None);
    }
}
