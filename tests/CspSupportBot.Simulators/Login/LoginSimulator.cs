using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Simulators.Login;

/// <summary>
/// Entra's token endpoint, and a machine's endpoint for managed identities, on loopback: gives tokens to clients that prove who
/// they are, and remembers every request. It can be slow, refuse, or take back what it gave.
/// </summary>
public sealed class LoginSimulator : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TimeProvider time;
    private readonly Lock gate = new();
    private readonly List<LoginRequest> requests = [];
    private readonly List<IssuedToken> issued = [];

    private LoginSimulator(TimeProvider time, int port)
    {
        this.time = time;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.UseRouting();
        app.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", http => WriteAsync(http, 200, LoginDiscovery.OpenId(Address, Tenant(http))));
        app.MapGet("/{tenant}/discovery/v2.0/keys", http => WriteAsync(http, 200, new JsonObject { ["keys"] = new JsonArray() }));
        app.MapGet("/{tenant}/discovery/instance", http => WriteAsync(http, 200, LoginDiscovery.Instances(Address)));
        app.MapGet("/identity", IdentityAsync);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>The secret of the client; null where it has none.</summary>
    public string? Secret { get; set; }

    /// <summary>The certificate of the client; null where it has none.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>What a request for a managed identity must carry.</summary>
    public string IdentityHeader { get; } = Guid.NewGuid().ToString();

    public Uri IdentityEndpoint => new(app.Urls.Single() + "/identity");

    /// <summary>How long new tokens live.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Holds all requests until it is opened; null for no wait.</summary>
    public FaultGate? Gate { get; set; }

    /// <summary>Status and error with which every request is refused; null for none.</summary>
    public (int Status, string Error)? Refusal { get; set; }

    /// <summary>
    /// Why this request gets no token, such as <see cref="LoginError.ConsentRequired"/> in one customer's tenant; null where it gets one.
    /// Asked before the client's proof is looked at.
    /// </summary>
    public Func<LoginRequest, LoginError?> Objection { get; set; } = _ => null;

    public IReadOnlyList<LoginRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <param name="port">0 for any free one.</param>
    public static async Task<LoginSimulator> StartAsync(TimeProvider? time = null, int port = 0)
    {
        LoginSimulator simulator = new(time ?? TimeProvider.System, port);
        await simulator.app.StartAsync();
        return simulator;
    }

    /// <summary>The login address of a tenant, as in <c>ToChannelFromBotLoginUrl</c>.</summary>
    public Uri LoginUrlFor(string tenant) => new($"{app.Urls.Single()}/{tenant}");

    /// <summary>Whether a token was given out for this scope, lives, and was not taken back.</summary>
    public bool IsGood(string token, string scope = "https://api.botframework.com")
    {
        lock (gate)
        {
            return issued.Exists(one => one.Value == token && one.Scope == scope && time.GetUtcNow() < one.ExpiresAt);
        }
    }

    /// <summary>The token as it was given out, also one that has expired since; null for one that never was, or was taken back.</summary>
    public IssuedToken? Find(string token)
    {
        lock (gate)
        {
            return issued.Find(one => one.Value == token);
        }
    }

    /// <summary>A token without the asking, to try what a caller with another one would meet.</summary>
    public string IssueFor(string tenant, string client, string scope)
    {
        IssuedToken token = new($"token-{Guid.NewGuid():N}", tenant, client, scope, time.GetUtcNow() + Lifetime);
        lock (gate)
        {
            issued.Add(token);
        }

        return token.Value;
    }

    /// <summary>Takes back every token.</summary>
    public void Revoke()
    {
        lock (gate)
        {
            issued.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Gate?.Open();
        await app.DisposeAsync();
    }

    private async Task TokenAsync(HttpContext http)
    {
        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        LoginRequest request = Note(Tenant(http), form);
        await PassAsync(http);
        if (Refusal is { } refusal)
        {
            await RefuseAsync(http, refusal.Status, refusal.Error);
        }
        else if (Objection(request) is { } objection)
        {
            await WriteAsync(http, objection.Status, objection.ToJson(time.GetUtcNow()));
        }
        else if (request["grant_type"] != "client_credentials" || !IsProven(request))
        {
            LoginError error = LoginError.WrongSecret(request["client_id"]);
            await WriteAsync(http, error.Status, error.ToJson(time.GetUtcNow()));
        }
        else
        {
            const string Suffix = "/.default";
            string token = IssueFor(request.Tenant, request["client_id"], request["scope"].Replace(Suffix, string.Empty, StringComparison.Ordinal));
            await WriteAsync(http, 200, new JsonObject
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = (int)Lifetime.TotalSeconds,
                ["ext_expires_in"] = (int)Lifetime.TotalSeconds,
                ["access_token"] = token,
            });
        }
    }

    private async Task IdentityAsync(HttpContext http)
    {
        LoginRequest request = Note(string.Empty, http.Request.Query);
        await PassAsync(http);
        if (http.Request.Headers["X-IDENTITY-HEADER"] != IdentityHeader)
        {
            await RefuseAsync(http, 403, "access_denied");
            return;
        }

        DateTimeOffset expires = time.GetUtcNow() + Lifetime;
        await WriteAsync(http, 200, new JsonObject
        {
            ["access_token"] = IssueFor(string.Empty, request["client_id"], request["resource"]),
            ["expires_on"] = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["resource"] = request["resource"],
            ["token_type"] = "Bearer",
            ["client_id"] = request["client_id"],
        });
    }

    private bool IsProven(LoginRequest request)
    {
        string assertion = request["client_assertion"];
        return (Secret is not null && request["client_secret"] == Secret)
            || (Certificate is not null && ClientAssertion.IsGood(assertion, request["client_id"], Certificate))
            || IsGood(assertion, "api://AzureADTokenExchange");
    }

    private LoginRequest Note(string tenant, IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields)
    {
        LoginRequest request = new(tenant, fields.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal));
        lock (gate)
        {
            requests.Add(request);
        }

        return request;
    }

    private async Task PassAsync(HttpContext http)
    {
        if (Gate is { } held)
        {
            await held.PassAsync(http.RequestAborted);
        }
    }

    private static string Tenant(HttpContext http) => http.Request.RouteValues["tenant"]!.ToString()!;

    private static Task RefuseAsync(HttpContext http, int status, string error) =>
        WriteAsync(http, status, new JsonObject { ["error"] = error, ["error_description"] = $"AADSTS: {error}" });

    private static Task WriteAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
