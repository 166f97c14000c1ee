using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Storage;

/// <summary>What the operator sees and does of work that was given up, by the command line.</summary>
public sealed class ParkedWorkTests : IAsyncLifetime
{
    private StoreBench bench = null!;

    public async Task InitializeAsync()
    {
        bench = await StoreBench.StartAsync();
        await bench.DoAsync<SupportDb>(db =>
        {
            db.Outbox.AddRange(Row("first", OutboxState.Parked), Row("second", OutboxState.Parked), Row("done", OutboxState.Done));
            return Task.CompletedTask;
        });
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task It_is_listed_with_its_error_and_what_to_say_next()
    {
        using var output = new StringWriter();

        await ParkedCommand.ListAsync(bench.CommandLine, output);

        Assert.Contains("first\tdue 20", output.ToString());
        Assert.Contains("Teams refused second", output.ToString());
        Assert.DoesNotContain("done", output.ToString());
        Assert.Contains("replay ID", output.ToString());
    }

    [Fact]
    public async Task One_is_tried_again_and_the_other_stays()
    {
        using var output = new StringWriter();
        var second = (await bench.OutboxAsync()).Single(row => row.Lane == "second").Id;

        var exitCode = await ParkedCommand.ReplayAsync($"{second}", bench.CommandLine, output);

        Assert.Equal(0, exitCode);
        var rows = await bench.OutboxAsync();
        Assert.Equal([OutboxState.Parked, OutboxState.Waiting, OutboxState.Done], rows.Select(row => row.State));
        Assert.Equal(0, rows[1].Attempts);
    }

    [Fact]
    public async Task All_are_tried_again_and_a_second_time_there_is_nothing_left()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await ParkedCommand.ReplayAsync("all", bench.CommandLine, output));
        Assert.Equal(1, await ParkedCommand.ReplayAsync("all", bench.CommandLine, output));

        Assert.Equal([OutboxState.Waiting, OutboxState.Waiting, OutboxState.Done], (await bench.OutboxAsync()).Select(row => row.State));
    }

    [Fact]
    public async Task A_number_that_is_none_is_answered_with_what_to_name()
    {
        using var output = new StringWriter();

        Assert.Equal(1, await ParkedCommand.ReplayAsync("CSP-1", bench.CommandLine, output));

        Assert.Contains("name the first number of a line", output.ToString());
    }

    [Fact]
    public async Task A_store_that_no_bot_has_used_yet_is_refused_with_what_to_do()
    {
        using var empty = new TestStore();

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() =>
            ParkedCommand.ListAsync([.. empty.Settings.Select(setting => $"--{setting.Name}={setting.Value}")], TextWriter.Null));

        Assert.Contains("start the bot, or run migrate", refused.Message);
    }

    private static OutboxRow Row(string lane, OutboxState state) => new()
    {
        PartnerTenant = StoreBench.Partner,
        Lane = lane,
        Kind = OutboxRows.DeliverKind,
        Payload = "",
        DueAt = Samples.Now,
        State = state,
        Attempts = 20,
        LastError = $"Teams refused {lane}",
    };
}
