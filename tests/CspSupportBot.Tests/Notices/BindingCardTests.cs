using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Notices;

/// <summary>The card that says that notices come to a channel: it is true for as long as it can be read.</summary>
public sealed class BindingCardTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Once_notices_end_the_card_says_so_and_has_no_button()
    {
        var card = await bench.SayInChannelAsync("notify here");

        await bench.SayInChannelAsync("notify off");
        await bench.RestAsync();

        Assert.Contains(bench.Owner.Sentence("NotifyOffDone"), Now(card).VisibleText, StringComparison.Ordinal);
        Assert.Empty(CardText.ActionTitles(Now(card).Card));
    }

    [Fact]
    public async Task Where_notices_are_asked_for_anew_only_the_newer_card_counts()
    {
        var card = await bench.SayInChannelAsync("notify here");

        var newer = await bench.SayInChannelAsync("notify here A");
        await bench.RestAsync();

        Assert.Contains(bench.Owner.Sentence("NotifyAnew"), Now(card).VisibleText, StringComparison.Ordinal);
        Assert.Empty(CardText.ActionTitles(Now(card).Card));
        Assert.Contains("impact A", Now(newer).VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Stop"], CardText.ActionTitles(Now(newer).Card));
    }

    [Fact]
    public async Task Quiet_hours_of_the_channel_are_on_the_card_at_once()
    {
        var card = await bench.SayInChannelAsync("notify here");

        await bench.SayInChannelAsync("quiet 20:00-7:00");
        await bench.RestAsync();
        Assert.Contains("20:00–07:00", Now(card).VisibleText, StringComparison.Ordinal);

        await bench.SayInChannelAsync("quiet off");
        await bench.RestAsync();
        Assert.DoesNotContain("20:00–07:00", Now(card).VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Stop"], CardText.ActionTitles(Now(card).Card));
    }

    [Fact]
    public async Task Whoever_sets_quiet_hours_the_card_stays_in_the_language_and_time_zone_of_who_bound_the_channel()
    {
        var card = await bench.SayInChannelAsync("notify here");
        var ken = bench.Owner.Colleague("Ken Sato", "ja", "Europe/London");
        bench.Team.AddMember(ken.User);

        var answer = await ken.In(bench.Channel.StartThread(ken.User)).SayAsync("quiet 20:00-7:00");
        await bench.RestAsync();

        Assert.Equal(ken.Sentence("QuietDone", "20:00", "07:00", "Europe/London"), answer.Text);
        Assert.Contains("Last checked today 16:40 JST", Now(card).VisibleText, StringComparison.Ordinal);
        Assert.Contains("20:00–07:00", Now(card).VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Stop"], CardText.ActionTitles(Now(card).Card));
    }

    [Fact]
    public async Task General_is_listed_by_its_name_not_by_its_id()
    {
        await bench.SayInChannelAsync("notify here", bench.Team.General);

        var list = (await bench.Owner.SayAsync("notify")).Text;

        Assert.Contains("General: all", list, StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Team.Id, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posted_anew_after_a_probe_that_was_given_up_it_says_that_it_may_be_there_already()
    {
        await using var impatient = await NoticeBench.StartAsync(("Jobs:MaxUncertainAttempts", "1"));
        impatient.Bot.ExpectsWarnings = true;
        var card = await impatient.SayInChannelAsync("notify here");
        impatient.Bot.Teams.Faults.Add(Fault.Refuse(404, "ActivityNotFoundInConversation").When(request => request.IsUpdate));
        impatient.Bot.Teams.Faults.Add(Fault.DropAfterDelivery().When(request => request.IsCreateConversation));
        await impatient.PassAsync(TimeSpan.FromHours(6));

        await impatient.PassAsync(TimeSpan.FromHours(6));

        var posted = impatient.Bot.Teams.Messages.Where(message => message.ConversationId != card.ConversationId && message.VisibleText.Contains("Notices come here", StringComparison.Ordinal));
        Assert.Equal([false, true], posted.Select(message => message.VisibleText.Contains("may have reached you", StringComparison.Ordinal)));
    }

    private BotMessage Now(BotMessage card) => bench.Bot.Teams.Messages.Single(message => message.Id == card.Id);
}
