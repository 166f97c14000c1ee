namespace CspSupportBot.Tests.Notices;

/// <summary>What people read once Microsoft's first response is overdue.</summary>
public sealed class OverdueTicketTests : IAsyncLifetime
{
    private NoticeBench bench = null!;

    public async Task InitializeAsync() => bench = await NoticeBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Theory]
    [InlineData("en", "overdue since")]
    [InlineData("ja", "期限超過")]
    public async Task Its_card_says_in_words_that_the_deadline_has_passed(string language, string words)
    {
        var agent = bench.Owner.Colleague("Ken Sato", language, "Asia/Tokyo");
        var number = await agent.FileAsync("B");
        Assert.DoesNotContain(words, (await agent.CommandAsync("CommandTicket", number)).VisibleText, StringComparison.Ordinal);

        await bench.PassAsync(TimeSpan.FromHours(4));

        Assert.Contains(words, (await agent.CommandAsync("CommandTicket", number)).VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "overdue since")]
    [InlineData("ja", "期限超過")]
    public async Task So_do_its_line_in_the_search_its_row_in_a_list_and_its_explanation(string language, string words)
    {
        var agent = bench.Owner.Colleague("Ken Sato", language, "Asia/Tokyo");
        var number = await agent.FileAsync("B");

        await bench.PassAsync(TimeSpan.FromHours(4));

        Assert.Contains(words, $"{(await agent.CommandAsync("CommandTicket", number)).Card!["fallbackText"]}", StringComparison.Ordinal);
        Assert.Contains(words, (await agent.CommandAsync("CommandMyTickets")).VisibleText, StringComparison.Ordinal);
        Assert.Contains(words, (await agent.CommandAsync("CommandWhy", number)).VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "overdue since")]
    [InlineData("ja", "期限超過")]
    public async Task Once_Microsoft_has_answered_nothing_says_so_any_more(string language, string words)
    {
        var agent = bench.Owner.Colleague("Ken Sato", language, "Asia/Tokyo");
        var number = await agent.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1));
        await agent.CommandAsync("CommandResponded", number);
        await bench.RestAsync();

        var card = await agent.CommandAsync("CommandTicket", number);
        Assert.DoesNotContain(words, $"{card.Card!["fallbackText"]}{card.VisibleText}", StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await agent.CommandAsync("CommandMyTickets")).VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(words, (await agent.CommandAsync("CommandWhy", number)).VisibleText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_note_of_it_then_reads_nothing_of_a_deadline_to_come()
    {
        await bench.SayInChannelAsync("notify here");
        var number = await bench.Owner.FileAsync("B");
        await bench.PassAsync(TimeSpan.FromHours(4) + TimeSpan.FromMinutes(1));

        Assert.Equal(bench.Owner.Sentence("AcknowledgeDoneForGood", number, "Aiko Tanaka"), (await bench.Owner.SayAsync($"ack {number}")).Text);
        var before = bench.InChannel().Count;
        await bench.PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(before, bench.InChannel().Count);
    }
}
