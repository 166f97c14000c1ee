using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Simulators;

public sealed class ConnectorTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private TeamsChannelSimulator teams = null!;
    private TeamsUser ada = null!;
    private Chat chat = null!;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync();
        ada = teams.AddUser("Ada Lovelace");
        chat = teams.PersonalChat(ada);
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
    }

    public static TheoryData<string, int, string> Refusals => new()
    {
        { """{"type":"message"}""", 400, "BadSyntax" },
        { """{"type":"message","text":"","attachments":[]}""", 400, "BadSyntax" },
        { "not json", 400, "BadSyntax" },
        { """{"type":"event","name":"x"}""", 400, "BadArgument" },
        { """{"text":"no type"}""", 400, "BadArgument" },
        { $$"""{"type":"message","text":"{{new string('あ', 52_000)}}"}""", 413, "MessageSizeTooBig" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_activity_that_Teams_would_not_take_is_refused(string body, int status, string code)
    {
        using StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await Http.PostAsync(Address($"v3/conversations/{chat.Id}/activities"), content);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, await CodeAsync(answer));
        Assert.Empty(chat.Messages);
    }

    [Theory]
    [InlineData("""{"type":"typing"}""", 0)]
    [InlineData("""{"type":"message","text":"words","attachments":[{"contentType":"image/png"}]}""", 2)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"a"},{"contentType":"b"}]}""", 2)]
    public async Task What_has_no_id_of_its_own_is_accepted_with_an_empty_body(string body, int messages)
    {
        using HttpResponseMessage answer = await SendAsync(body);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.Equal(messages, chat.Messages.Count);
        Assert.DoesNotContain(chat.Messages, message => message.Addressable);
    }

    [Fact]
    public async Task Escapes_and_inline_images_do_not_count_as_size()
    {
        string escaped = string.Concat(Enumerable.Repeat("\\u3042", 20_000));
        string picture = "data:image/png;base64," + new string('A', 60_000);
        string body = $$$"""{"type":"message","text":"{{{escaped}}}","channelData":{"picture":"{{{picture}}}"}}""";

        using HttpResponseMessage answer = await SendAsync(body);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task An_edit_shows_in_place_and_a_deleted_message_is_gone()
    {
        string id = await SendTextAsync("first");
        await SendTextAsync("second");

        using HttpResponseMessage edit = await Http.PutAsJsonAsync(
            Address($"v3/conversations/{chat.Id}/activities/{id}"), new JsonObject { ["type"] = "message", ["text"] = "changed" });
        BotMessage edited = chat.Messages[0];
        using HttpResponseMessage delete = await Http.DeleteAsync(Address($"v3/conversations/{chat.Id}/activities/{id}"));

        Assert.Equal(("changed", true), (edited.Text, edited.Edited));
        Assert.True(edited.LastChange > edited.Sequence);
        Assert.Equal(HttpStatusCode.OK, delete.StatusCode);
        Assert.Equal("second", Assert.Single(chat.Messages).Text);
    }

    [Theory]
    [InlineData("PUT", "1")]
    [InlineData("DELETE", "1")]
    public async Task An_unknown_message_cannot_be_changed(string method, string id)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), Address($"v3/conversations/{chat.Id}/activities/{id}"));
        request.Content = JsonContent.Create(new JsonObject { ["type"] = "message", ["text"] = "x" });
        using HttpResponseMessage answer = await Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("ActivityNotFoundInConversation", await CodeAsync(answer));
    }

    [Fact]
    public async Task An_unknown_conversation_or_the_address_of_another_tenant_is_not_found()
    {
        JsonObject hello = new() { ["type"] = "message", ["text"] = "hello" };

        using HttpResponseMessage unknown = await Http.PostAsJsonAsync(Address("v3/conversations/a:1none/activities"), hello);
        using HttpResponseMessage foreign = await Http.PostAsJsonAsync(
            new Uri(teams.ServiceUrlFor(Guid.NewGuid()), $"v3/conversations/{chat.Id}/activities"), hello);

        Assert.Equal("ConversationNotFound", await CodeAsync(unknown));
        Assert.Equal("ConversationNotFound", await CodeAsync(foreign));
    }

    [Fact]
    public async Task Ids_rise_with_every_message()
    {
        List<long> ids = [];
        for (int i = 0; i < 5; i++)
        {
            ids.Add(long.Parse(await SendTextAsync("x"), System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(ids.Distinct().Order(), ids);
    }

    [Fact]
    public async Task A_personal_chat_is_created_once_for_each_person()
    {
        JsonObject parameters = new() { ["tenantId"] = teams.TenantId.ToString(), ["members"] = new JsonArray(new JsonObject { ["id"] = ada.Id }) };

        using HttpResponseMessage answer = await Http.PostAsJsonAsync(Address("v3/conversations"), parameters);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(chat.Id, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]);
    }

    [Fact]
    public async Task A_thread_is_created_in_a_channel_with_its_first_message()
    {
        TeamsChannel alerts = teams.AddTeam("Support desk", ada).AddChannel("Alerts");
        JsonObject parameters = new()
        {
            ["isGroup"] = true,
            ["tenantId"] = teams.TenantId.ToString(),
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = alerts.Id } },
            ["activity"] = new JsonObject { ["type"] = "message", ["text"] = "SLA at risk" },
        };

        using HttpResponseMessage answer = await Http.PostAsJsonAsync(Address("v3/conversations"), parameters);

        JsonObject created = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal($"{alerts.Id};messageid={created["activityId"]}", (string?)created["id"]);
        Assert.Equal("SLA at risk", teams.OpenChat((string)created["id"]!, ada).LastMessage?.Text);
    }

    [Theory]
    [InlineData(true, 400, "BadSyntax")]
    [InlineData(false, 403, "ForbiddenOperationException")]
    public async Task Group_chats_and_chats_without_the_app_cannot_be_created(bool isGroup, int status, string code)
    {
        TeamsUser bob = teams.AddUser("Bob Stone", hasPersonalApp: false);
        JsonObject parameters = new()
        {
            ["isGroup"] = isGroup,
            ["tenantId"] = teams.TenantId.ToString(),
            ["members"] = new JsonArray(new JsonObject { ["id"] = bob.Id }),
        };

        using HttpResponseMessage answer = await Http.PostAsJsonAsync(Address("v3/conversations"), parameters);

        Assert.Equal((status, code), ((int)answer.StatusCode, await CodeAsync(answer)));
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page()
    {
        TeamsTeam team = teams.AddTeam("Support desk", [.. Enumerable.Range(1, 5).Select(i => teams.AddUser($"Person {i}"))]);
        teams.MostMembersPerPage = 2;
        List<string?> names = [];
        string? token = null;
        int pages = 0;
        do
        {
            JsonObject page = (await Http.GetFromJsonAsync<JsonObject>(
                Address($"v3/conversations/{team.Id}/pagedmembers?pageSize=100&continuationToken={token}")))!;
            names.AddRange(page["members"]!.AsArray().Select(member => (string?)member!["name"]));
            token = (string?)page["continuationToken"];
            pages++;
        }
        while (token is not null);

        Assert.Equal((3, 5), (pages, names.Distinct().Count()));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task A_member_is_found_by_the_id_that_the_bot_sees(bool isMember, HttpStatusCode expected)
    {
        TeamsTeam team = teams.AddTeam("Support desk", ada);
        if (!isMember)
        {
            team.RemoveMember(ada);
        }

        using HttpResponseMessage answer = await Http.GetAsync(Address($"v3/conversations/{team.Id}/members/{Uri.EscapeDataString(ada.Id)}"));

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(isMember, (await answer.Content.ReadAsStringAsync()).Contains(ada.AadObjectId.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_team_tells_its_channels_and_General_has_no_name()
    {
        TeamsTeam team = teams.AddTeam("Support desk", ada);
        team.AddChannel("Alerts");

        JsonObject details = (await Http.GetFromJsonAsync<JsonObject>(Address($"v3/teams/{team.Id}")))!;
        JsonObject channels = (await Http.GetFromJsonAsync<JsonObject>(Address($"v3/teams/{team.Id}/conversations")))!;

        Assert.Equal(2, (int?)details["channelCount"]);
        Assert.Equal([null, "Alerts"], channels["conversations"]!.AsArray().Select(channel => (string?)channel!["name"]));
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"];

    private Uri Address(string path) => new(teams.ServiceUrl, path);

    private async Task<HttpResponseMessage> SendAsync(string body)
    {
        using StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
        return await Http.PostAsync(Address($"v3/conversations/{Uri.EscapeDataString(chat.Id)}/activities"), content);
    }

    private async Task<string> SendTextAsync(string text)
    {
        using HttpResponseMessage answer = await SendAsync(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString());
        return (string)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }
}
