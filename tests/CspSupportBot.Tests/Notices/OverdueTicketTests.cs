
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
