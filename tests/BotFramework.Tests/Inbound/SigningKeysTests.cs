using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Identity;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BotFramework.Tests.Inbound;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private readonly HttpClient _http = KeyDocuments.CreateClient();
    private TokenService _service;
    private SigningKeys _keys;

    public async Task InitializeAsync()
    {
        _service = await TokenService.StartAsync();
        _keys = new SigningKeys(new KeyDocuments(_service.Metadata, allowLoopbackHttp: true, _http), _clock, NullLogger.Instance);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Many_who_come_first_make_one_question()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _keys.GetAsync(CancellationToken.None)));

        Assert.Equal(1, _service.KeyFetches);
    }

    [Fact]
    public async Task The_keys_are_renewed_every_day_while_the_old_ones_serve()
    {
        var old = await _keys.GetAsync(CancellationToken.None);
        _service.RollOver();
        _clock.Advance(SigningKeys.RenewEvery);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        var meanwhile = await _keys.GetAsync(CancellationToken.None);
        KeySet renewed;
        while (ReferenceEquals(renewed = await _keys.GetAsync(patience.Token), old))
        {
            // Nobody waits for the renewal, so nobody can tell when it is there.
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Same(old, meanwhile);
        Assert.NotNull(renewed.Find(_service.Key.Id));
        Assert.Equal(2, _service.KeyFetches);
    }

    [Fact]
    public async Task A_failure_is_forgotten_after_a_pause()
    {
        _service.IsDown = true;
        Assert.Null(await _keys.GetAsync(CancellationToken.None));
        var problem = _keys.Problem;
        _service.IsDown = false;
        Assert.Null(await _keys.GetAsync(CancellationToken.None));

        _clock.Advance(SigningKeys.PauseAfterFailure);

        Assert.NotNull(await _keys.GetAsync(CancellationToken.None));
        Assert.Contains(_service.Address.Authority, problem, StringComparison.Ordinal);
        Assert.Null(_keys.Problem);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_no_pause_longer()
    {
        _service.IsDown = true;
        Assert.Null(await _keys.GetAsync(CancellationToken.None));
        _service.IsDown = false;

        _clock.Ahead -= TimeSpan.FromHours(1);
        _clock.Advance(SigningKeys.PauseAfterFailure);
        var known = await _keys.GetAsync(CancellationToken.None);
        var newer = await _keys.GetNewerAsync(known, CancellationToken.None);
        _clock.Ahead -= TimeSpan.FromHours(1);
        _clock.Advance(SigningKeys.PauseAfterUnknownKey);

        Assert.NotNull(known);
        Assert.NotSame(newer, await _keys.GetNewerAsync(newer, CancellationToken.None));
    }

    [Fact]
    public async Task An_unknown_key_asks_again_once_a_minute()
    {
        var known = await _keys.GetAsync(CancellationToken.None);
        var newer = await _keys.GetNewerAsync(known, CancellationToken.None);
        var same = await _keys.GetNewerAsync(newer, CancellationToken.None);
        _clock.Advance(SigningKeys.PauseAfterUnknownKey);
        var newest = await _keys.GetNewerAsync(newer, CancellationToken.None);

        Assert.NotSame(known, newer);
        Assert.Same(newer, same);
        Assert.NotSame(newer, newest);
        Assert.Equal(3, _service.KeyFetches);
    }

    [Fact]
    public async Task Keys_that_others_have_fetched_meanwhile_need_no_question()
    {
        var known = await _keys.GetAsync(CancellationToken.None);
        var newer = await _keys.GetNewerAsync(known, CancellationToken.None);

        Assert.Same(newer, await _keys.GetNewerAsync(known, CancellationToken.None));
        Assert.Equal(2, _service.KeyFetches);
    }

    [Fact]
    public async Task The_keys_stay_when_the_issuer_goes_away()
    {
        var known = await _keys.GetAsync(CancellationToken.None);
        _service.IsDown = true;

        Assert.Same(known, await _keys.GetNewerAsync(known, CancellationToken.None));
        Assert.Null(_keys.Problem);
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"a","k":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","use":"enc","kid":"a","n":"AQAB","e":"AQAB"}]}""")]
    public void A_set_without_a_key_that_can_be_used_is_none(string json)
        => Assert.Throws<InvalidOperationException>(() => KeySet.Parse(json));

    [Theory]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("")]
    public void What_is_no_key_set_is_none(string json) => Assert.ThrowsAny<ArgumentException>(() => KeySet.Parse(json));

    [Theory]
    [InlineData("""["msteams"]""", true)]
    [InlineData("""["webchat","msteams"]""", true)]
    [InlineData("""["webchat"]""", false)]
    [InlineData("""["MSTEAMS"]""", false)]
    [InlineData("[]", false)]
    [InlineData("\"msteams\"", false)]
    [InlineData("""[{"msteams":true}]""", false)]
    [InlineData("null", false)]
    public void A_key_speaks_for_the_channels_that_its_set_lists(string endorsements, bool expected)
    {
        var jwk = SigningKey.New("k").ToJwk();
        jwk["endorsements"] = JsonNode.Parse(endorsements);
        var set = KeySet.Parse(new JsonObject { ["keys"] = new JsonArray(jwk) }.ToJsonString());

        Assert.Equal(expected, KeySet.Endorses(set.Find("k"), "msteams"));
    }

    [Fact]
    public async Task The_address_of_the_keys_must_be_secure_too()
    {
        // The metadata came over https in production; here the rule alone is asked.
        var documents = new KeyDocuments(_service.Metadata, allowLoopbackHttp: false, _http);

        await Assert.ThrowsAsync<InvalidOperationException>(() => documents.FetchAsync(CancellationToken.None));
        Assert.Equal(0, _service.KeyFetches);
    }

    /// <summary>A clock that somebody sets, while the monotonic one goes on.</summary>
    private sealed class SetClock : FakeTimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }
}
