using CspSupportBot.Simulators.Identity;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.Inbound;

/// <summary>The Emulator and other bots, which call with a token of Entra.</summary>
public sealed class CallerTokenTests
{
    private static readonly (string, string) Allowed = ("BotFramework:AllowedCallers:0", InboundBench.CallerAppId);

    [Fact]
    public async Task Nobody_is_let_in_unless_somebody_is_named()
    {
        await using var bench = await InboundBench.StartAsync();

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bench.PresentAsync(bench.CallerToken()));
        Assert.Equal(0, bench.Entra.Requests);
    }

    [Fact]
    public async Task A_named_bot_is_let_in_and_answered_under_its_own_name()
    {
        await using var bench = await InboundBench.StartAsync(Allowed);

        var result = await bench.PresentAsync(bench.CallerToken());

        Assert.Equal(($"urn:botframework:aadappid:{InboundBench.CallerAppId}", InboundBench.CallerAppId), (result.CallerId, result.Audience));
    }

    [Fact]
    public async Task A_token_of_version_1_names_its_caller_elsewhere()
    {
        await using var bench = await InboundBench.StartAsync(Allowed);
        var token = bench.CallerToken().IssuedBy($"https://sts.windows.net/{InboundBench.Tenant}/").Claim("ver", "1.0").Claim("azp", null);

        await Assert.ThrowsAsync<ForbiddenCallerException>(() => bench.PresentAsync(token));
        Assert.NotNull(await bench.PresentAsync(token.Claim("appid", InboundBench.CallerAppId)));
    }

    [Fact]
    public async Task The_emulator_calls_under_the_bot_s_own_name_and_is_answered_as_the_channel_is()
    {
        await using var bench = await InboundBench.StartAsync(("BotFramework:AllowedCallers:0", InboundBench.AppId));

        var result = await bench.PresentAsync(bench.CallerToken().Claim("azp", InboundBench.AppId), channelId: "emulator", serviceUrl: "http://localhost:50001");

        Assert.Equal("https://api.botframework.com", result.Audience);
    }

    [Fact]
    public async Task The_channel_is_let_in_beside_the_named()
    {
        await using var bench = await InboundBench.StartAsync(Allowed);

        Assert.NotNull(await bench.PresentAsync(bench.ChannelToken()));
    }

    [Theory]
    [InlineData("another bot")]
    [InlineData("no caller")]
    [InlineData("the caller in the other version's claim")]
    [InlineData("a user who signed in to the caller")]
    [InlineData("another tenant")]
    public async Task A_token_of_somebody_else_is_forbidden(string name)
    {
        await using var bench = await InboundBench.StartAsync(Allowed);
        var other = Guid.NewGuid().ToString();
        var token = bench.CallerToken();
        _ = name switch
        {
            "another bot" => token.Claim("azp", other),
            "no caller" => token.Claim("azp", null),
            "the caller in the other version's claim" => token.Claim("azp", null).Claim("appid", InboundBench.CallerAppId),
            "a user who signed in to the caller" => token.Claim("scp", "access_as_user"),
            _ => token.IssuedBy($"https://login.microsoftonline.com/{other}/v2.0").Claim("tid", other),
        };

        await Assert.ThrowsAsync<ForbiddenCallerException>(() => bench.PresentAsync(token));
    }

    [Theory]
    [InlineData("no version")]
    [InlineData("version 3")]
    [InlineData("a tenant that is not the issuer's")]
    [InlineData("a tenant that is none")]
    [InlineData("another audience")]
    [InlineData("expired")]
    [InlineData("a forged key")]
    [InlineData("the channel's key")]
    [InlineData("the channel's issuer")]
    public async Task A_token_that_does_not_hold_is_refused(string name)
    {
        await using var bench = await InboundBench.StartAsync(Allowed);
        var token = bench.CallerToken();
        _ = name switch
        {
            "no version" => token.Claim("ver", null),
            "version 3" => token.Claim("ver", "3.0"),
            "a tenant that is not the issuer's" => token.Claim("tid", Guid.NewGuid().ToString()),
            "a tenant that is none" => token.Claim("tid", "common").IssuedBy("https://login.microsoftonline.com/common/v2.0"),
            "another audience" => token.For(InboundBench.CallerAppId),
            "expired" => token.ValidUntil(bench.Clock.GetUtcNow().AddMinutes(-6)),
            "a forged key" => token.SecretlySignedBy(SigningKey.New()),
            "the channel's key" => token.SignedBy(bench.Channel.Key),
            _ => token.IssuedBy(TokenService.PublicIssuer),
        };

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bench.PresentAsync(token));
    }

    [Fact]
    public async Task A_key_of_Entra_does_not_sign_for_the_channel()
    {
        await using var bench = await InboundBench.StartAsync(Allowed);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => bench.PresentAsync(bench.ChannelToken().SignedBy(bench.Entra.Key)));
    }

    [Theory]
    [InlineData("http://example.com/")]
    [InlineData(null)]
    public async Task A_named_bot_is_not_answered_in_the_open(string serviceUrl)
    {
        await using var bench = await InboundBench.StartAsync(Allowed);

        await Assert.ThrowsAsync<ForbiddenCallerException>(() => bench.PresentAsync(bench.CallerToken(), serviceUrl: serviceUrl));
    }
}
