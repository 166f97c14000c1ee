using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CspSupportBot.Simulators.Identity;

/// <summary>
/// Whoever issues tokens, the Bot Framework or Entra: OpenID metadata and a key set on loopback, and the tokens that go with them.
/// </summary>
public sealed class TokenService : IAsyncDisposable
{
    public const string PublicIssuer = "https://api.botframework.com";

    private readonly TimeProvider time;
    private readonly WebApplication app;
    private IReadOnlyList<SigningKey> keys = [SigningKey.New()];
    private int keyFetches;
    private int requests;

    private TokenService(TimeProvider time, string issuer)
    {
        this.time = time;
        Issuer = issuer;
        app = Build();
    }

    public string Issuer { get; }

    public Uri Address => new(app.Urls.Single());

    /// <summary>The address for <c>ToBotFromChannelOpenIdMetadataUrl</c>.</summary>
    public Uri Metadata => new(Address, "/v1/.well-known/openidconfiguration");

    public Uri KeySet => new(Address, "/v1/.well-known/keys");

    /// <summary>The key that signs now.</summary>
    public SigningKey Key => keys[^1];

    /// <summary>While set, every question is answered with 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often the key set was asked for, also in vain.</summary>
    public int KeyFetches => Volatile.Read(ref keyFetches);

    /// <summary>How often anything was asked for.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>A token lives by <paramref name="time"/>.</summary>
    public static async Task<TokenService> StartAsync(TimeProvider? time = null, string issuer = PublicIssuer)
    {
        TokenService service = new(time ?? TimeProvider.System, issuer);
        await service.app.StartAsync();
        return service;
    }

    /// <summary>From now on another key signs, and the old ones are gone from the key set.</summary>
    public void RollOver() => keys = [SigningKey.New()];

    /// <summary>Puts a key into the set beside the one that signs.</summary>
    public SigningKey Publish(SigningKey key)
    {
        keys = [key, .. keys];
        return key;
    }

    /// <summary>A token that is good in every respect, from a minute ago for an hour.</summary>
    public TokenBuilder NewToken(string audience, string? serviceUrl)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new TokenBuilder(Key)
            .IssuedBy(Issuer)
            .For(audience)
            .VouchingFor(serviceUrl)
            .ValidFrom(now.AddMinutes(-1))
            .ValidUntil(now.AddHours(1));
    }

    /// <summary>The token with which the channel posts this activity to the bot.</summary>
    public string TokenFor(string botAppId, JsonObject activity) => NewToken(botAppId, activity["serviceUrl"]?.ToString()).Build();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        WebApplication built = builder.Build();
        built.Run(AnswerAsync);
        return built;
    }

    private Task AnswerAsync(HttpContext http)
    {
        bool isKeySet = http.Request.Path == KeySet.AbsolutePath;
        Interlocked.Increment(ref requests);
        if (isKeySet)
        {
            Interlocked.Increment(ref keyFetches);
        }

        if (IsDown)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        JsonObject document = isKeySet
            ? new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.ToJwk())]) }
            : new JsonObject
            {
                ["issuer"] = Issuer,
                ["jwks_uri"] = KeySet.AbsoluteUri,
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            };
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(document.ToJsonString());
    }
}
