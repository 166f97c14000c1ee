using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Login;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Simulators;

/// <summary>Resource Manager and the login service, and a caller who has both tokens for a customer of its own.</summary>
internal sealed class AzureBench : IAsyncDisposable
{
    public const string Customer = "11111111-0000-4000-8000-000000000001";
    public const string Subscription = "132d901f-189d-4381-9214-fe68e27e05a1";
    public const string Client = "22222222-0000-4000-8000-000000000002";
    public const string Secret = "the-very-secret-secret";
    public const string Resource = "https://management.azure.com";
    public const string Version = "2024-04-01";

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });

    private AzureBench(LoginSimulator login, ArmSimulator arm, FakeTimeProvider clock)
    {
        (Login, Arm, Clock) = (login, arm, clock);
        Renew();
    }

    public LoginSimulator Login { get; }

    public ArmSimulator Arm { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>The token in <c>Authorization</c>; null for no header.</summary>
    public string? Token { get; set; }

    /// <summary>The whole header <c>x-ms-authorization-auxiliary</c>; null for none.</summary>
    public string? Auxiliary { get; set; }

    public static string Support => $"/subscriptions/{Subscription}/providers/Microsoft.Support";

    public static async Task<AzureBench> StartAsync()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2020, 3, 20, 21, 36, 18, TimeSpan.Zero));
        LoginSimulator login = await LoginSimulator.StartAsync(clock);
        login.Secret = Secret;
        ArmSimulator arm = await ArmSimulator.StartAsync(login, clock);
        arm.Add(new AzureTenant(Customer, "Example", AzureRole.SupportRequestContributor, new AzureSubscription(Subscription, "Example")));
        return new AzureBench(login, arm, clock);
    }

    /// <summary>Sets the clock, and takes tokens that are good for an hour from then.</summary>
    public void GoTo(DateTimeOffset time)
    {
        Clock.SetUtcNow(time);
        Renew();
    }

    public Task<AzureAnswer> GetAsync(string path, string? query = null) => SendAsync(HttpMethod.Get, path, null, query);

    public Task<AzureAnswer> PutAsync(string path, JsonNode? body) => SendAsync(HttpMethod.Put, path, body);

    public Task<AzureAnswer> PatchAsync(string path, JsonNode? body) => SendAsync(HttpMethod.Patch, path, body);

    public Task<AzureAnswer> PostAsync(string path, JsonNode? body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Files a ticket and lets its operation end.</summary>
    public async Task<AzureAnswer> FileAsync(string name, JsonNode? body = null)
    {
        AzureAnswer accepted = await PutAsync($"{Support}/supportTickets/{name}", body ?? AzureTickets.New());
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        return await GetAsync($"{Support}/supportTickets/{name}");
    }

    /// <param name="path">A path, or a whole address of a header or a <c>nextLink</c>.</param>
    public async Task<AzureAnswer> SendAsync(HttpMethod method, string path, JsonNode? body, string? query = null, string? version = Version)
    {
        Uri address = path.StartsWith("http", StringComparison.Ordinal) ? new Uri(path) : new Uri(Arm.Address, $"{path}?api-version={version}{query}");
        using HttpRequestMessage request = new(method, version is null ? new Uri(Arm.Address, path) : address);
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        if (Auxiliary is not null)
        {
            request.Headers.TryAddWithoutValidation("x-ms-authorization-auxiliary", Auxiliary);
        }

        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return new AzureAnswer(response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    private void Renew()
    {
        Token = Login.IssueFor(Customer, Client, Resource);
        Auxiliary = "Bearer " + Login.IssueFor(Arm.PartnerTenantId, Client, Resource);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Arm.DisposeAsync();
        await Login.DisposeAsync();
    }
}
