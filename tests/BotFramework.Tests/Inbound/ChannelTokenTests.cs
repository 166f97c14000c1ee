using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BotFramework.Tests.Inbound;

/// <summary>What a good token of the channel tells the bot. The table of bad ones runs against the whole product.</summary>
public sealed class ChannelTokenTests
{
    [Fact]
    public async Task The_bot_learns_who_called_and_whom_to_answer()
    {
        await using var bench = await InboundBench.StartAsync();

        var result = await bench.PresentAsync(bench.ChannelToken());

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
        Assert.Equal(InboundBench.AppId, result.ClaimsIdentity.FindFirst("aud").Value);
        Assert.Equal((CallerIdConstants.PublicAzureChannel, "https://api.botframework.com"), (result.CallerId, result.Audience));
        Assert.NotNull(result.ConnectorFactory);
    }

    [Fact]
    public async Task The_caller_of_the_government_cloud_is_named_as_such()
    {
        await using var bench = await InboundBench.StartAsync(("ChannelService", "https://botframework.azure.us"));

        var result = await bench.PresentAsync(bench.ChannelToken().IssuedBy("https://api.botframework.us"));

        Assert.Equal(CallerIdConstants.USGovChannel, result.CallerId);
    }

    [Fact]
    public async Task Plain_http_is_for_no_one_unless_it_is_allowed()
    {
        await using var bench = await InboundBench.StartAsync();
        const string Local = "http://127.0.0.1:3979/amer";

        Assert.NotNull(await bench.PresentAsync(bench.ChannelToken().VouchingFor(Local), serviceUrl: Local));
        Assert.Throws<OptionsValidationException>(() => Settings.Read(("BotFramework:AllowLoopbackHttp", ""), ("ToBotFromChannelOpenIdMetadataUrl", Local)));
    }

    [Fact]
    public async Task No_mutation_of_a_token_is_anything_but_refused()
    {
        await using var bench = await InboundBench.StartAsync();
        var good = bench.ChannelToken().Build();
        var random = new Random(20261123);
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = Encoding.ASCII.GetBytes(good);
            for (var change = 0; change <= random.Next(4); change++)
            {
                // The last character holds bits that mean nothing, so a change of it may be none.
                bytes[random.Next(bytes.Length - 1)] = (byte)random.Next(0x21, 0x7F);
            }

            var mutated = Encoding.ASCII.GetString(bytes);
            if (mutated[..^1] != good[..^1])
            {
                await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bench.PresentAsync($"Bearer {mutated}"));
            }
        }
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_wait_for_the_keys()
    {
        await using var bench = await InboundBench.StartAsync();

        await Assert.ThrowsAsync<TaskCanceledException>(() => bench.Authentication.AuthenticateRequestAsync(
            new Activity { ChannelId = "msteams", ServiceUrl = InboundBench.ServiceUrl }, $"Bearer {bench.ChannelToken().Build()}", new CancellationToken(canceled: true)));
    }
}
