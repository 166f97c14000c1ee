using System.Text.RegularExpressions;
using BotFramework.Tests.ApiSurface;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests;

public partial class ApiSurfaceTests
{
    private static readonly OfficialApi Official = OfficialApi.Read(PathOf("official.md"));

    [Fact]
    public void Everything_public_exists_in_the_official_sdk_with_the_same_signature()
    {
        string[] offenders = [.. Differences().Except(Additions())];

        Assert.True(
            offenders.Length == 0,
            $"Not in the official SDK, nor in additions.md:{Environment.NewLine}{string.Join(Environment.NewLine, offenders)}");
    }

    [Fact]
    public void Every_listed_addition_is_one()
    {
        Assert.Empty(Additions().Except(Differences()));
    }

    [Fact]
    public void The_whole_listing_is_read()
    {
        Assert.True(Official.TypeCount > 450, $"Read {Official.TypeCount} types.");
        Assert.Equal("where T : struct", Official.Find("Microsoft.Bot.Builder.Dialogs.NumberPrompt<T>").Constraints);
        Assert.Equal("delegate", Official.Find("Microsoft.Bot.Builder.NextDelegate").Kind);
        Assert.NotNull(Official.Find("Microsoft.Bot.Builder.BotState.CachedBotState"));
        Assert.Equal(15, Official.Find("Microsoft.Bot.Schema.Activity").Bases.Count);
    }

    [Theory]
    [InlineData(typeof(OwnType), "BotFramework.Tests.ApiSurfaceTests.OwnType")]
    [InlineData(typeof(TokenStatus), "Microsoft.Bot.Schema.TokenStatus: TokenStatus(int number);")]
    [InlineData(typeof(TokenStatus), "Microsoft.Bot.Schema.TokenStatus: string ChannelId { get; init; }")]
    [InlineData(typeof(TokenStatus), "Microsoft.Bot.Schema.TokenStatus: virtual string ConnectionName { get; set; }")]
    [InlineData(typeof(TokenStatus), "Microsoft.Bot.Schema.TokenStatus: prot static string More<T>(out int? a, params string[] b) where T : class, new();")]
    [InlineData(typeof(TokenStatus), "Microsoft.Bot.Schema.TokenStatus : IDisposable")]
    public void What_the_official_sdk_lacks_is_named(Type type, string difference)
    {
        Assert.Contains(difference, ApiComparison.Differences(AssemblyApi.Of(type), Official));
    }

    private static IEnumerable<string> Differences()
    {
        return AssemblyApi.Of(typeof(Activity).Assembly)
            .SelectMany(type => ApiComparison.Differences(type, Official))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Additions()
    {
        return File.ReadLines(PathOf("additions.md"))
            .Select(line => AdditionRow().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["addition"].Value);
    }

    private static string PathOf(string file)
    {
        return Path.Combine(AppContext.BaseDirectory, "data", "api-surface", file);
    }

    [GeneratedRegex(@"^\| `(?<addition>[^`]+)` \| .+ \|$")]
    private static partial Regex AdditionRow();

    public class OwnType
    {
    }
}
