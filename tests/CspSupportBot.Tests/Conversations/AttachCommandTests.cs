using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>A file for a ticket that is there already.</summary>
public sealed class AttachCommandTests(LiveBot live) : IClassFixture<LiveBot>
{
    private const string Name = "日本語.png";
    private const string Shown = "日本語.png (12 KB)";

    private TeamsChannelSimulator Teams => live.Bot.Teams;

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Microsoft_gets_the_files_with_the_request_that_it_has(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        var answer = await agent.SendAsync($"{agent.Word("CommandAttach")} {number}", File(agent), Teams.Files.AddImage(agent.User, Pictures.Png(3_000)));

        Assert.Equal(agent.Sentence("AttachDone", number, $"{Shown}, screenshot.png (3 KB)"), answer.Text);
        var card = await agent.Chat.WaitForMessageAsync(message => ShownCard.LiteralTexts(message.Card).Contains($"{Shown}, screenshot.png (3 KB)"));
        Assert.Contains(agent.Word("FileAdded", Name), card.VisibleText);
        Assert.Equal([Pictures.Png(), Pictures.Png(3_000)], (await FilesAsync(agent, number)).Select(file => file.Content));
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Fact]
    public async Task The_same_name_twice_is_two_files_and_the_words_are_a_note()
    {
        var agent = live.Agent("en");
        var number = await agent.FileAsync();

        await agent.SendAsync($"attach {number} before the restart", File(agent));
        await agent.Chat.WaitForMessageAsync(message => ShownCard.LiteralTexts(message.Card).Contains(Shown));
        await agent.SendAsync($"attach {number} after it", File(agent));

        await agent.Chat.WaitForMessageAsync(message => ShownCard.LiteralTexts(message.Card).Contains($"{Shown}, {Shown}"));
        Assert.Equal(2, (await FilesAsync(agent, number)).Select(file => file.Name).Distinct().Count());
        Assert.Contains((await agent.TicketAsync(number))!.History, line => line.Detail == "before the restart");
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task Who_forgets_the_file_or_the_number_is_told_how(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();

        Assert.Equal(agent.Sentence("AttachUsage", number), (await agent.CommandAsync("CommandAttach", number)).Text);
        Assert.Equal(agent.Sentence("FilesForNoTicket"), (await agent.SendAsync("", File(agent))).Text);
        Assert.Equal(agent.Sentence("TicketUnknown", "CSP-99"), (await agent.SendAsync($"{agent.Word("CommandAttach")} CSP-99", File(agent))).Text);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_closed_ticket_and_one_that_a_person_files_take_none(string language)
    {
        var agent = live.Agent(language);
        var closed = await agent.FileAsync();
        await agent.CommandAsync("CommandResolve", closed);
        var prepared = HelpdeskChat.NumberIn(await agent.PrepareAsync());

        var toClosed = await agent.SendAsync($"{agent.Word("CommandAttach")} {closed}", File(agent));
        var toPrepared = await agent.SendAsync($"{agent.Word("CommandAttach")} {prepared}", File(agent));

        Assert.Equal(agent.Sentence("ChangeClosed", closed, agent.Word("StateResolved")), toClosed.Text);
        Assert.Equal(agent.Sentence("AttachPortal", prepared, Shown), toPrepared.Text);
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_refused_ticket_takes_it_along_at_the_next_attempt(string language)
    {
        var agent = live.Agent(language);
        await agent.FillInAsync();
        live.Azure.Arm.Faults.Add(Fault.Refuse(400, "QuotaExceeded", "Too many open tickets.").On(ArmOperations.CreateTicket));
        await agent.CommandAsync("CommandSubmit");
        var failed = await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($" · {agent.Word("StateFailed")}\n", StringComparison.Ordinal));
        var number = HelpdeskChat.NumberIn(failed);

        var answer = await agent.SendAsync($"{agent.Word("CommandAttach")} {number}", File(agent));
        await agent.CommandAsync("CommandRetry", number);
        await agent.Chat.WaitForMessageAsync(message => message.VisibleText.Contains($" · {agent.Word("StateFiled")}\n", StringComparison.Ordinal));

        Assert.Equal(agent.Sentence("AttachLater", number, Shown), answer.Text);
        var ticket = await live.AtMicrosoftAsync(agent, number);
        Assert.Equal(ticket.Name, ticket.Received[0]["properties"]!["fileWorkspaceName"]!.ToString());
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task What_Microsoft_does_not_take_is_said_on_the_card_with_the_reason(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        live.Azure.Arm.Faults.Add(Fault.Refuse(400, "BadRequest", "The ticket is archived.").On(ArmOperations.CreateFile));

        await agent.SendAsync($"{agent.Word("CommandAttach")} {number}", File(agent));

        await agent.Chat.WaitForMessageAsync(message =>
            message.VisibleText.Contains(agent.Word("NotToldExplained", $"{Name}: The ticket is archived."), StringComparison.Ordinal));
        Assert.Equal(0, await KeptAsync(agent));
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task In_a_channel_Teams_gives_no_files(string language)
    {
        var agent = live.Agent(language);
        var number = await agent.FileAsync();
        var thread = agent.In(Teams.AddTeam("Helpdesk", agent.User).General.StartThread(agent.User));
        var mark = new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>see</p><attachment id=\"1\"></attachment>" };

        var pasted = await thread.SendAsync("", Teams.Files.AddImage(agent.User, Pictures.Png()));
        var marked = await thread.SendAsync("", mark);
        var attached = await thread.SendAsync($"{agent.Word("CommandAttach")} {number}", mark);

        Assert.All([pasted, marked, attached], answer => Assert.Equal(agent.Sentence("FilesOnlyInChat"), answer.Text));
    }

    [Fact]
    public async Task A_card_in_a_channel_is_no_file()
    {
        var agent = live.Agent("en");
        var thread = agent.In(Teams.AddTeam("Helpdesk", agent.User).General.StartThread(agent.User));
        var mark = new JsonObject { ["contentType"] = "text/html", ["content"] = "<attachment id=\"1\"></attachment>" };
        var card = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.hero", ["content"] = new JsonObject { ["title"] = "laptop" } };

        var answer = await thread.SendAsync("help", card, mark);

        Assert.Contains(agent.Word("HelpHeading"), answer.VisibleText);
    }

    private JsonObject File(HelpdeskChat agent) => Teams.Files.AddFile(agent.User, Name, Pictures.Png());

    private async Task<IReadOnlyList<UploadedFile>> FilesAsync(HelpdeskChat agent, string number)
    {
        var ticket = await live.AtMicrosoftAsync(agent, number);
        return live.Azure.Arm.FilesOf(live.Azure.Arm.Workspaces.Single(workspace => workspace.Name == ticket.Number));
    }

    private Task<long> KeptAsync(HelpdeskChat agent) => live.Bot.Store.CountAsync("SELECT COUNT(*) FROM \"KeptFiles\" WHERE \"PartnerTenant\" = @owner", $"{agent.User.TenantId}");
}
