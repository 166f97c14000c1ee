using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Control;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureControlTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });
    private AzureBench azure = null!;
    private ControlApi control = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureBench.StartAsync();
        control = await ControlApi.StartAsync(azure.Arm);
        await azure.FileAsync("testticket");
    }

    public async Task DisposeAsync()
    {
        await control.DisposeAsync();
        await azure.DisposeAsync();
    }

    [Fact]
    public async Task A_person_plays_Microsofts_side()
    {
        await DoAsync("reply", """{"ticket":"testticket","body":"We look into it."}""");
        await DoAsync("engineer", """{"ticket":"testticket","email":"engineer@microsoft.example"}""");
        await DoAsync("status", """{"ticket":"testticket","status":"Updating"}""");
        await DoAsync("severity", """{"ticket":"testticket","severity":"minimal"}""");
        await DoAsync("chat", """{"ticket":"testticket","messages":[{"sender":"user","body":"hi"}]}""");
        await DoAsync("incident", """{"id":"X-1","service":"Virtual Machines","region":"West Europe","title":"down"}""");

        JsonNode ticket = (await azure.GetAsync($"{AzureBench.Support}/supportTickets/testticket")).Body!["properties"]!;
        JsonNode messages = (await azure.GetAsync($"{AzureBench.Support}/supportTickets/testticket/communications")).Body!["value"]!;
        JsonNode chats = (await azure.GetAsync($"{AzureBench.Support}/supportTickets/testticket/chatTranscripts")).Body!["value"]!;
        JsonNode events = (await azure.SendAsync(HttpMethod.Get, AzureHealthTests.Path, null, null, "2024-02-01")).Body!["value"]!;
        Assert.Equal("We look into it.", messages[0]!["properties"]!["body"]!.ToString());
        Assert.Equal("engineer@microsoft.example", ticket["supportEngineer"]!["emailAddress"]!.ToString());
        Assert.Equal(("Updating", "minimal"), (ticket["status"]!.ToString(), ticket["severity"]!.ToString()));
        Assert.Equal("hi", chats[0]!["properties"]!["messages"]![0]!["body"]!.ToString());
        Assert.Equal("X-1", events[0]!["name"]!.ToString());
    }

    [Fact]
    public async Task A_person_sets_and_takes_back_faults()
    {
        await DoAsync("fault", """{"kind":"refuse","status":503,"operation":"SupportTickets_List","times":5}""");
        HttpStatusCode struck = (await azure.GetAsync($"{AzureBench.Support}/supportTickets")).Status;
        await DoAsync("operation", """{"code":"InvalidSupportPlan"}""");
        await azure.PutAsync($"{AzureBench.Support}/supportTickets/refused", AzureTickets.New());
        await DoAsync("reset", "{}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, struck);
        Assert.Equal(HttpStatusCode.OK, (await azure.GetAsync($"{AzureBench.Support}/supportTickets")).Status);
        Assert.Single(azure.Arm.Tickets);
    }

    [Theory]
    [InlineData("fault", """{"kind":"nonsense"}""")]
    [InlineData("reply", """{"ticket":"testticket"}""")]
    [InlineData("reply", """{"ticket":"unknown","body":"x"}""")]
    [InlineData("role", """{"tenant":"11111111-0000-4000-8000-000000000001","role":"King"}""")]
    [InlineData("status", "no JSON")]
    public async Task A_mistake_is_explained(string path, string body)
    {
        using HttpResponseMessage answer = await PostAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]);
    }

    [Fact]
    public async Task What_is_shown_holds_no_token()
    {
        string shown = await Http.GetStringAsync(new Uri(control.Address, "/control/requests"))
            + await Http.GetStringAsync(new Uri(control.Address, "/control/state"));

        Assert.Contains("SupportTickets_Create", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Token!, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(azure.Auxiliary!, shown, StringComparison.Ordinal);
    }

    private async Task DoAsync(string path, string body)
    {
        using HttpResponseMessage answer = await PostAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using StringContent content = new(body, Encoding.UTF8);
        return await Http.PostAsync(new Uri(control.Address, $"/control/{path}"), content);
    }
}
