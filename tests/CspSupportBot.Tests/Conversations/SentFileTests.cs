using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>Whoever fills in a ticket sends a screenshot in the chat, and Microsoft gets it with the ticket.</summary>
public sealed class SentFileTests(LiveBot live) : IClassFixture<LiveBot>
{
    private const string Name = "日本語.png";
    private const string Shown = "日本語.png (12 KB)";

    private TeamsChannelSimulator Teams => live.Bot.Teams;

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_file_that_comes_during_a_question_goes_along_with_the_ticket(string language)
    {
        var (agent, picture) = (live.Agent(language), Pictures.Png());
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production");

        var asked = await agent.SendAsync("", Teams.Files.AddFile(agent.User, Name, picture));
        var summary = await agent.SayAllAsync("VPN is down", HelpdeskChat.Description);
        await agent.CommandAsync("CommandSubmit");
        var card = await FiledAsync(agent);

        Assert.Equal(agent.Sentence("FileKept", Shown), ShownCard.Notice(asked));
        Assert.Contains(agent.Word("DetailsAsked"), asked.VisibleText);
        Assert.Contains(Shown, ShownCard.LiteralTexts(summary.Card));
        Assert.Contains(Shown, ShownCard.LiteralTexts(card.Card));
        var (ticket, file) = await AtMicrosoftAsync(agent, card);
        Assert.Equal((ticket.Name, true), (ticket.Received[0]["properties"]!["fileWorkspaceName"]!.ToString(), file.IsComplete));
        Assert.Equal(picture, file.Content);
        Assert.Matches("^file-[0-9a-f]{6}[.]png$", file.Name);
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Words_that_come_with_it_are_the_answer(string language)
    {
        var agent = live.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", "Contoso Production", "VPN is down");

        var said = await agent.SendAsync(HelpdeskChat.Description, Teams.Files.AddFile(agent.User, Name, Pictures.Png()));

        Assert.Equal(agent.Sentence("FileKept", Shown), said.Text);
        var summary = await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains(agent.Word("SummaryAsked"), StringComparison.Ordinal));
        Assert.Contains(Shown, ShownCard.LiteralTexts(summary.Card));
        Assert.Equal(HelpdeskChat.Description, (await agent.DraftAsync())!.Description);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_file_that_comes_with_the_words_that_begin_a_ticket_belongs_to_it(string language)
    {
        var agent = live.Agent(language);

        await agent.SendAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd azure B", Teams.Files.AddFile(agent.User, Name, Pictures.Png()));

        await agent.Chat.WaitForMessageAsync(message => message.Text == agent.Sentence("FileKept", Shown));
        Assert.Equal(Name, Assert.Single((await agent.DraftAsync())!.Files!).Name);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_pasted_picture_is_read_from_Teams_and_named_by_its_kind(string language)
    {
        var (agent, picture) = (live.Agent(language), Pictures.Png());
        await agent.FillInAsync();

        var summary = await agent.SendAsync("", Teams.Files.AddImage(agent.User, picture));
        await agent.CommandAsync("CommandSubmit");

        Assert.Equal(agent.Sentence("FileKept", "screenshot.png (12 KB)"), ShownCard.Notice(summary));
        var (_, file) = await AtMicrosoftAsync(agent, await FiledAsync(agent));
        Assert.Equal(picture, file.Content);
        Assert.StartsWith("screenshot-", file.Name, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_file_is_taken_away_on_the_summary_by_click_and_by_word(string language)
    {
        var agent = live.Agent(language);
        await agent.FillInAsync();
        await agent.SendAsync("", Teams.Files.AddFile(agent.User, Name, Pictures.Png()), Teams.Files.AddFile(agent.User, "trace.har", [1]));

        var clicked = await agent.PressAsync(agent.Word("ButtonRemoveLine", Shown));
        var typed = await agent.SayAsync($"{agent.Word("CommandEdit")} {agent.Word("LabelFile")}");

        Assert.Contains("trace.har (1 KB)", ShownCard.LiteralTexts(clicked.Card));
        Assert.DoesNotContain(Shown, ShownCard.LiteralTexts(clicked.Card));
        Assert.DoesNotContain("trace.har (1 KB)", ShownCard.LiteralTexts(typed.Card));
        Assert.Null((await agent.DraftAsync())!.Files);
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_ticket_that_a_person_files_names_the_files_and_keeps_none(string language)
    {
        var agent = live.Agent(language);
        await agent.SayAllAsync($"{agent.Word("CommandNewTicket")} Contoso Ltd microsoft 365 B", "Exchange Online", "Mail does not arrive", HelpdeskChat.Description);

        var summary = await agent.SendAsync("", Teams.Files.AddFile(agent.User, Name, Pictures.Png()));
        var card = await agent.CommandAsync("CommandSubmit");

        Assert.Equal(agent.Sentence("FileForPortal", Shown), ShownCard.Notice(summary));
        Assert.Contains(agent.Word("FileByHand", Shown), ShownCard.LiteralTexts(summary.Card));
        Assert.Contains(agent.Word("FilesLeft", Shown), ShownCard.LiteralTexts(card.Card));
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory]
    [InlineData("CommandCancel")]
    [InlineData("CommandStartOver")]
    public async Task A_draft_that_ends_takes_its_files_with_it(string command)
    {
        var agent = live.Agent("en");
        await agent.FillInAsync();
        await agent.SendAsync("", Teams.Files.AddFile(agent.User, Name, Pictures.Png()));
        var before = await KeptAsync(agent);

        await agent.CommandAsync(command);

        Assert.Equal((1, 0), (before, await KeptAsync(agent)));
    }

    [Fact]
    public async Task A_draft_that_is_added_to_an_open_ticket_gives_it_its_files()
    {
        var agent = live.Agent("en");
        var number = await agent.FileAsync();
        await agent.FillInAsync(title: "VPN is down again");
        await agent.SendAsync("", Teams.Files.AddFile(agent.User, Name, Pictures.Png()));

        await agent.CommandAsync("CommandJoin", number);

        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.StartsWith(number, StringComparison.Ordinal) && ShownCard.LiteralTexts(message.Card).Contains(Shown));
        var ticket = await live.AtMicrosoftAsync(agent, number);
        Assert.Single(live.Azure.Arm.FilesOf(live.Azure.Arm.Workspaces.Single(workspace => workspace.Name == ticket.Number)));
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_file_that_Azure_refuses_holds_up_no_ticket_and_is_named_with_the_reason(string language)
    {
        var agent = live.Agent(language);
        await agent.FillInAsync();
        await agent.SendAsync("", Teams.Files.AddFile(agent.User, "odd.xyz", [1]));
        live.Azure.Arm.Faults.Add(Fault.Refuse(400, "BadRequest", "No such extension.").On(ArmOperations.CreateFile));

        await agent.CommandAsync("CommandSubmit");
        var card = await FiledAsync(agent);

        Assert.Contains(agent.Word("FilesLeft", "odd.xyz (1 KB): No such extension."), ShownCard.LiteralTexts(card.Card));
        Assert.Null((await live.AtMicrosoftAsync(agent, HelpdeskChat.NumberIn(card))).Received[0]["properties"]!["fileWorkspaceName"]);
        Assert.Equal(0, await KeptAsync(agent));
    }

    private async Task<(SupportTicket Ticket, UploadedFile File)> AtMicrosoftAsync(HelpdeskChat agent, BotMessage card)
    {
        var ticket = await live.AtMicrosoftAsync(agent, HelpdeskChat.NumberIn(card));
        return (ticket, Assert.Single(live.Azure.Arm.FilesOf(live.Azure.Arm.Workspaces.Single(workspace => workspace.Name == ticket.Name))));
    }

    private static Task<BotMessage> FiledAsync(HelpdeskChat agent) =>
        agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($" · {agent.Word("StateFiled")}\n", StringComparison.Ordinal));

    private Task<long> KeptAsync(HelpdeskChat agent) => live.Bot.Store.CountAsync("SELECT COUNT(*) FROM \"KeptFiles\" WHERE \"PartnerTenant\" = @owner", $"{agent.User.TenantId}");
}
