using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Identity;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Trust;

/// <summary>A message to the bot as somebody without good intentions may change it; as long as nobody does, it is what Teams sends.</summary>
public sealed class Attempt
{
    // A client that sends headers as they are written; the factory's own one tidies them up.
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly TrustingBot trusting;
    private Func<string, IReadOnlyList<string>> authorization = token => [$"Bearer {token}"];

    /// <param name="stranger">The attacker's own server, with a key set.</param>
    public Attempt(TrustingBot trusting, TokenService stranger)
    {
        this.trusting = trusting;
        Stranger = stranger;
        Activity = trusting.Bot.Chat.NewActivity("message");
        Activity["text"] = "help";
        Token = trusting.Tokens.NewToken(AppId, (string?)Activity["serviceUrl"]);
    }

    public string AppId => trusting.AppId;

    public TokenService Stranger { get; }

    public JsonObject Activity { get; }

    public TokenBuilder Token { get; }

    public DateTimeOffset Now => trusting.Bot.Clock.GetUtcNow();

    /// <summary>The key with which the channel signs.</summary>
    public SigningKey Key => trusting.Tokens.Key;

    /// <summary>By this the operator finds the request in the log.</summary>
    public string CorrelationVector { get; set; } = Guid.NewGuid().ToString("N");

    /// <summary>Everything secret that was sent: no log may hold it.</summary>
    public IReadOnlyList<string> Secrets { get; private set; } = [];

    /// <summary>Sends other Authorization headers, made of the token.</summary>
    public void Authorize(Func<string, IReadOnlyList<string>> headers) => authorization = headers;

    public void Authorize(Func<string, string> header) => Authorize(token => [header(token)]);

    /// <summary>Both the token and the activity name this address.</summary>
    public void ComeFrom(string serviceUrl)
    {
        Token.VouchingFor(serviceUrl);
        Activity["serviceUrl"] = serviceUrl;
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync()
    {
        var headers = authorization(Token.Build());
        Secrets = [.. headers.SelectMany(header => header.Split(' ', '.', ',')).Where(part => part.Length > 20)];
        using var request = new HttpRequestMessage(HttpMethod.Post, trusting.Bot.Teams.BotEndpoint);
        request.Content = new StringContent(Activity.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("MS-CV", CorrelationVector);
        foreach (var header in headers)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
