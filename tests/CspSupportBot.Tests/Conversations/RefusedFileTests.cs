using System.Text.Json.Nodes;
using CspSupportBot.Domain.Files;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Conversations;

/// <summary>A file that is not taken: one sentence says why, the question stays open, nothing is kept, and the bot's token goes nowhere.</summary>
public sealed class RefusedFileTests(LiveBot live) : IClassFixture<LiveBot>
{
    private TeamsChannelSimulator Teams => live.Bot.Teams;

    [Theory]
    [InlineData("setup.exe", 100, "FileKindRefused")]
    [InlineData("noextension", 100, "FileKindRefused")]
    [InlineData("empty.log", 0, "FileEmpty")]
    [InlineData("large.zip", FileRules.LargestFile + 1, "FileTooLarge")]
    public async Task What_Microsoft_does_not_take_is_not_taken(string name, int size, string sentence)
    {
        foreach (var language in (string[])["en", "ja"])
        {
            var agent = live.Agent(language);

            await AssertRefusedAsync(agent, Teams.Files.AddFile(agent.User, name, new byte[size]), agent.Sentence(sentence, name));
        }
    }

    [Fact]
    public async Task The_largest_file_is_taken()
    {
        var agent = live.Agent("en");
        await agent.FillInAsync();

        var summary = await agent.SendAsync("", Teams.Files.AddFile(agent.User, "dump.zip", new byte[FileRules.LargestFile]));

        Assert.Equal(agent.Sentence("FileKept", "dump.zip (5.0 MB)"), ShownCard.Notice(summary));
    }

    [Theory]
    [InlineData("https://evil.example/screenshot.png")]
    [InlineData("https://contoso.sharepoint.com.evil.example/screenshot.png")]
    [InlineData("http://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("http://contoso.sharepoint.com/screenshot.png")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData(null)]
    public async Task Nothing_is_fetched_from_elsewhere(string? address)
    {
        var agent = live.Agent("en");
        var file = Teams.Files.AddFile(agent.User, "screenshot.png", Pictures.Png());
        file["content"]!["downloadUrl"] = address;

        await AssertRefusedAsync(agent, file, agent.Sentence("FileUntrusted", "screenshot.png"));
    }

    [Theory]
    [InlineData("https://evil.example/v3/attachments/1/views/original")]
    [InlineData("{0}../../../../v3/conversations")]
    [InlineData("data:image/png;base64,iVBORw0KGgo=")]
    [InlineData(null)]
    public async Task No_picture_is_read_but_from_Teams_itself(string? address)
    {
        foreach (var language in (string[])["en", "ja"])
        {
            var agent = live.Agent(language);
            var picture = Teams.Files.AddImage(agent.User, Pictures.Png());
            picture["contentUrl"] = address?.Replace("{0}", $"{Teams.ServiceUrlFor(agent.User.TenantId)}", StringComparison.Ordinal);

            await AssertRefusedAsync(agent, picture, agent.Sentence("FileUntrusted", agent.Sentence("FilePasted")));
        }
    }

    [Fact]
    public async Task What_is_pasted_must_be_a_picture()
    {
        var agent = live.Agent("en");

        await AssertRefusedAsync(agent, Teams.Files.AddImage(agent.User, "<svg onload=alert(1)>"u8.ToArray()), agent.Sentence("FileKindRefused", agent.Sentence("FilePasted")));
    }

    [Theory]
    [InlineData("redirect")]
    [InlineData("gone")]
    [InlineData("expired")]
    [InlineData("used")]
    [InlineData("dropped")]
    [InlineData("cut")]
    public async Task What_can_not_be_fetched_is_asked_for_again(string trouble)
    {
        var agent = live.Agent("en");
        var file = Teams.Files.AddFile(agent.User, "screenshot.png", Pictures.Png());
        var address = new Uri(file["content"]!["downloadUrl"]!.ToString());
        switch (trouble)
        {
            case "expired":
                live.Bot.Clock.Advance(Teams.Files.GoodFor);
                break;
            case "used":
                using (HttpClient somebodyElse = new())
                {
                    await somebodyElse.GetByteArrayAsync(address);
                }

                break;
            default:
                Teams.Faults.Add((trouble switch
                {
                    "redirect" => Fault.Redirect(new Uri(Teams.ServiceUrlFor(agent.User.TenantId), "v3/secret")),
                    "gone" => Fault.Refuse(404, "NotFound"),
                    "cut" => Fault.CutAnswer(),
                    _ => Fault.DropBeforeDelivery(),
                }).When(request => request.Path == address.AbsolutePath));
                break;
        }

        await AssertRefusedAsync(agent, file, agent.Sentence("FileNotFetched", "screenshot.png"));

        Assert.DoesNotContain(Teams.Requests, request => request.Path.EndsWith("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_waits_longer_for_a_file_than_for_an_answer(bool isPasted)
    {
        var agent = live.Agent("en");
        var question = await agent.FillInAsync();
        var file = isPasted ? Teams.Files.AddImage(agent.User, Pictures.Png()) : Teams.Files.AddFile(agent.User, "screenshot.png", Pictures.Png());
        FaultGate gate = new();
        Teams.Faults.Add(Fault.Hang(gate).When(request => request.Path.Contains("/download/", StringComparison.Ordinal) || request.Path.Contains("/attachments/", StringComparison.Ordinal)));

        var sending = agent.SendAsync("", file);
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        live.Bot.Clock.Advance(TimeSpan.FromSeconds(8));
        var asked = await sending;
        gate.Open();

        Assert.Equal(agent.Sentence("FileNotFetched", isPasted ? agent.Sentence("FilePasted") : "screenshot.png"), ShownCard.Notice(asked));
        Assert.True(asked.Sequence > question.Sequence);
    }

    [Theory, ClassData(typeof(BothLanguages))]
    public async Task A_ticket_takes_five_files(string language)
    {
        var agent = live.Agent(language);
        await agent.FillInAsync();

        var summary = await agent.SendAsync("", [.. Enumerable.Range(1, 6).Select(number => Teams.Files.AddFile(agent.User, $"{number}.log", [1]))]);

        Assert.EndsWith(agent.Sentence("FileTooMany", "6.log", 5), ShownCard.Notice(summary), StringComparison.Ordinal);
        Assert.Equal(["1.log", "2.log", "3.log", "4.log", "5.log"], (await agent.DraftAsync())!.Files!.Select(file => file.Name));
    }

    [Fact]
    public async Task The_address_of_a_file_is_no_line_of_the_log()
    {
        var agent = live.Agent("en");
        await agent.FillInAsync();

        await agent.SendAsync("", Teams.Files.AddFile(agent.User, "screenshot.png", Pictures.Png()));

        Assert.DoesNotContain(live.Bot.LogLines, line => line.Contains("tempauth", StringComparison.Ordinal));
    }

    private async Task AssertRefusedAsync(HelpdeskChat agent, JsonObject file, string why)
    {
        await agent.FillInAsync();

        var asked = await agent.SendAsync("", file);

        Assert.Equal(why, ShownCard.Notice(asked));
        Assert.Contains(agent.Word("SummaryAsked"), asked.VisibleText);
        Assert.Null((await agent.DraftAsync())!.Files);
        Assert.DoesNotContain(Teams.Requests, request => request.Path.StartsWith("/download/", StringComparison.Ordinal) && request.Headers.ContainsKey("Authorization"));
    }
}
