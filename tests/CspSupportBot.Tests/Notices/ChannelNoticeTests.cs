using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Notices;

/// <summary>Channels that asked for notices: one thread for each ticket, and the owner mentioned in it.</summary>
public sealed class ChannelNoticeTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_ticket_has_one_thread_its_card_on_top_and_the_warnings_below()
    {
        Assert.Contains("Notices come here", (await bench.SayInChannelAsync("notify here")).VisibleText, StringComparison.Ordinal);
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromHours(1));

        var messages = bench.InChannel();

        Assert.Equal(3, messages.Count);
        Assert.Single(messages.Select(message => message.ConversationId).Distinct());
        Assert.Contains($"{number} · Filed", messages[0].VisibleText, StringComparison.Ordinal);
        Assert.Contains("50 % of the time is used up", messages[1].Text, StringComparison.Ordinal);
        Assert.Contains("75 % of the time is used up", messages[2].Text, StringComparison.Ordinal);
        Assert.All(messages, message => Assert.True(message.Addressable));
    }

    [Theory]
    [InlineData("Aiko Tanaka", "<at>Aiko Tanaka</at>")]
    [InlineData("A & B <x> \"y\"", "<at>A &amp; B &lt;x&gt; &quot;y&quot;</at>")]
    [InlineData("דנה כהן", "<at>דנה כהן</at>")]
    [InlineData("O'Brien", "<at>O&#39;Brien</at>")]
    public async Task The_owner_is_mentioned_alike_in_text_and_entity(string name, string mention)
    {
        await bench.SayInChannelAsync("notify here");
        var agent = HelpdeskChat.Of(bench.Bot, Tongue.English, bench.Bot.Agent.TenantId, name, "Asia/Tokyo");
        await agent.FileAsync("B", title: "Tom & Jerry's <b>site</b> is down");

        await bench.PassAsync(TimeSpan.FromHours(2));

        var warning = bench.InChannel()[^1];
        var entity = Assert.Single(warning.Activity["entities"]!.AsArray())!;
        Assert.Equal(("mention", mention), (entity["type"]!.ToString(), entity["text"]!.ToString()));
        Assert.StartsWith($"{mention} CSP-", warning.Text, StringComparison.Ordinal);
        Assert.Equal(($"{agent.User.AadObjectId}", name), (entity["mentioned"]!["id"]!.ToString(), entity["mentioned"]!["name"]!.ToString()));
        Assert.Contains("Tom &amp; Jerry&#39;s &lt;b&gt;site&lt;/b&gt; is down", warning.Text, StringComparison.Ordinal);
        Assert.Equal("xml", warning.Activity["textFormat"]!.ToString());
    }

    [Fact]
    public async Task The_card_on_top_is_edited_in_place_when_the_ticket_changes()
    {
        await bench.SayInChannelAsync("notify here");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var root = bench.InChannel()[0];

        await bench.Owner.SayAsync($"responded {number}");
        await bench.RestAsync();

        var now = bench.InChannel();
        Assert.Equal(2, now.Count);
        Assert.Equal(root.Id, now[0].Id);
        Assert.True(now[0].Edited);
        Assert.Contains($"{number} · {bench.Owner.Word("StateResponded")}", now[0].VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notify here", "B", true)]
    [InlineData("notify here C", "C", true)]
    [InlineData("notify here B", "A", true)]
    [InlineData("notify here B", "C", false)]
    [InlineData("notify here A", "B", false)]
    [InlineData("notify here azure", "B", true)]
    [InlineData("notify here microsoft 365", "B", false)]
    [InlineData("notify here contoso", "B", true)]
    [InlineData("notify here A azure fabrikam", "A", false)]
    [InlineData("通知 ここ A", "A", true)]
    public async Task A_channel_hears_of_the_tickets_that_it_asked_for(string command, string impact, bool hears)
    {
        await bench.SayInChannelAsync(command);
        await bench.Owner.FileAsync(impact);

        await bench.PassAsync(impact == "A" ? TimeSpan.FromHours(1) : impact == "B" ? TimeSpan.FromHours(2) : TimeSpan.FromHours(4));

        Assert.Equal(hears ? 2 : 0, bench.InChannel().Count);
        Assert.Single(NoticeBench.NoticesOf(bench.Owner));
    }

    [Fact]
    public async Task Several_channels_hear_each_in_a_thread_of_its_own()
    {
        var other = bench.Team.AddChannel("Azure");
        await bench.SayInChannelAsync("notify here");
        await bench.SayInChannelAsync("notify here azure", other);
        await bench.Owner.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal((2, 2), (bench.InChannel().Count, bench.InChannel(other).Count));
        Assert.Equal(
            ["Azure: Azure", "Deadlines: all", bench.Owner.Sentence("NotifyBound")],
            (await bench.Owner.SayAsync("notify")).Text!.Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Off_ends_it()
    {
        await bench.SayInChannelAsync("notify here");
        Assert.Equal(bench.Owner.Sentence("NotifyOffDone"), (await bench.SayInChannelAsync("notify off")).Text);
        Assert.Equal(bench.Owner.Sentence("NotifyNotHere", "notify here"), (await bench.SayInChannelAsync("notify off")).Text);
        await bench.Owner.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.DoesNotContain(bench.InChannel(), NoticeBench.IsNotice);
        Assert.Equal(bench.Owner.Sentence("NotifyNobody", "notify here"), (await bench.Owner.SayAsync("notify")).Text);
    }

    [Fact]
    public async Task In_a_chat_it_says_where_to_ask()
    {
        Assert.Equal(bench.Owner.Sentence("NotifyOnlyInChannel", "notify here"), (await bench.Owner.SayAsync("notify here A")).Text);
    }

    [Theory]
    [InlineData("private", "NotifyPrivate")]
    [InlineData("shared", "NotifyShared")]
    public async Task A_channel_that_no_bot_can_serve_is_refused_with_the_reason(string kind, string sentence)
    {
        var channel = bench.Team.AddChannel("Secret", kind);

        Assert.Equal(bench.Owner.Sentence(sentence), (await bench.SayInChannelAsync("notify here", channel)).Text);
        Assert.Equal(bench.Owner.Sentence("NotifyNobody", "notify here"), (await bench.Owner.SayAsync("notify")).Text);
    }

    [Fact]
    public async Task A_thread_whose_opening_got_no_answer_is_opened_again_and_says_so()
    {
        bench.Bot.ExpectsWarnings = true;
        await bench.SayInChannelAsync("notify here");
        await bench.Owner.FileAsync("B");
        bench.Bot.Teams.Faults.Add(Fault.DropAfterDelivery().When(request => request.IsCreateConversation));

        await bench.PassAsync(TimeSpan.FromHours(2));
        await bench.PassAsync(TimeSpan.FromMinutes(1));

        var messages = bench.InChannel();
        Assert.Equal(3, messages.Count);
        Assert.DoesNotContain("may have reached you", messages[0].VisibleText, StringComparison.Ordinal);
        Assert.Contains("may have reached you", messages[1].VisibleText, StringComparison.Ordinal);
        Assert.Equal(messages[1].ConversationId, messages[2].ConversationId);
    }

    [Fact]
    public async Task A_thread_that_somebody_deleted_is_opened_anew()
    {
        await bench.SayInChannelAsync("notify here");
        await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var first = bench.InChannel()[0].ConversationId;
        bench.Bot.Teams.Faults.Add(Fault.Refuse(404, "ConversationNotFound").When(request => request.IsMessage && request.ConversationId == first));
        bench.Bot.ExpectsWarnings = true;

        await bench.PassAsync(TimeSpan.FromHours(1));

        var second = bench.InChannel().Where(message => message.ConversationId != first).ToList();
        Assert.Equal(2, second.Count);
        Assert.Contains("75 % of the time is used up", second[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_service_address_of_a_channel_counts()
    {
        await bench.SayInChannelAsync("notify here");
        await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(2));
        var moved = new Uri(bench.Bot.Teams.ServiceUrl.AbsoluteUri.Replace("/amer/", "/emea/", StringComparison.Ordinal));
        var activity = bench.Channel.StartThread(bench.Bot.Agent).NewActivity("message");
        activity["text"] = "help";
        activity["serviceUrl"] = moved.AbsoluteUri;
        await bench.Bot.Chat.DeliverAsync(activity);

        await bench.PassAsync(TimeSpan.FromHours(1));

        var thread = bench.InChannel()[0].ConversationId;
        var last = bench.Bot.Teams.Requests.Last(request => request.IsMessage && request.ConversationId == thread);
        Assert.StartsWith(moved.AbsolutePath, last.Path, StringComparison.Ordinal);
    }
}
