using System.Net;

namespace CspSupportBot.Tests.Trust;

/// <summary>Who is not let in, over real HTTP with real keys: none of it reaches the bot, and the operator finds out why.</summary>
public sealed class RefusedCallerTests(TrustBench bench) : IClassFixture<TrustBench>
{
    public static TheoryData<string> Bad => [.. BadTokens.Table.Keys];

    public static TheoryData<string> Misused => [.. MisusedTokens.Table.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public Task A_bad_token_gives_401(string name) => AssertRefusedAsync(BadTokens.Table[name], HttpStatusCode.Unauthorized);

    [Theory]
    [MemberData(nameof(Misused))]
    public Task A_good_token_for_something_else_gives_403(string name) => AssertRefusedAsync(MisusedTokens.Table[name], HttpStatusCode.Forbidden);

    [Fact]
    public void The_table_has_the_size_that_was_promised() => Assert.True(BadTokens.Table.Count + MisusedTokens.Table.Count >= 40);

    [Fact]
    public async Task The_server_itself_refuses_a_header_beyond_all_measure()
    {
        var attempt = bench.NewAttempt();
        attempt.Authorize(_ => $"Bearer {new string('x', 64 * 1024)}");

        var (status, _) = await attempt.PostAsync();

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, status);
        Assert.Equal(0, await bench.RowsAsync());
    }

    [Fact]
    public async Task A_correlation_vector_can_not_forge_a_line_of_the_log()
    {
        var attempt = bench.NewAttempt();
        attempt.Authorize(_ => "Bearer abc");
        attempt.CorrelationVector += "\tforged";

        await attempt.PostAsync();

        Assert.Contains(bench.Trusting.Bot.LogLines, line => line.EndsWith($"{attempt.CorrelationVector.Replace("\t", "", StringComparison.Ordinal)} ", StringComparison.Ordinal));
    }

    private async Task AssertRefusedAsync(Trick trick, HttpStatusCode expected)
    {
        var attempt = bench.NewAttempt();
        trick.Change(attempt);

        var answer = await attempt.PostAsync();

        Assert.Equal((expected, ""), answer);
        await AssertUntouchedAsync();
        AssertLogged(attempt, expected, trick.Cause);
    }

    private async Task AssertUntouchedAsync()
    {
        Assert.Empty(bench.Trusting.Bot.Teams.Requests);
        Assert.Equal(0, await bench.RowsAsync());
        Assert.Equal(0, bench.Stranger.Requests);
        Assert.All(bench.HostsAsked, host => Assert.True(host is "127.0.0.1" or "localhost", host));
    }

    private void AssertLogged(Attempt attempt, HttpStatusCode status, string cause)
    {
        var lines = bench.Trusting.Bot.LogLines;
        var line = Assert.Single(lines, line => line.Contains(attempt.CorrelationVector, StringComparison.Ordinal));
        var words = line.Split($"refused with {(int)status}: ")[^1].Split("; correlation id ");
        Assert.Contains(cause, words[0]);
        Assert.True(words is [_, { Length: > 10 }], line);
        Assert.DoesNotContain('\n', line);
        Assert.All(attempt.Secrets, secret => Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }
}
