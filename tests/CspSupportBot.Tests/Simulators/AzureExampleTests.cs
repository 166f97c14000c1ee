using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureExampleTests : IAsyncLifetime
{
    private static readonly string Ticket = $"{AzureBench.Support}/supportTickets/testticket";
    private AzureBench azure = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureBench.StartAsync();
        azure.Arm.Add(AzureTickets.LinuxMachines);
    }

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Fact]
    public async Task The_services_are_listed_as_in_the_example()
    {
        JsonObject expected = Example("ListServices").Answer();
        foreach (JsonNode? service in expected["value"]!.AsArray())
        {
            azure.Arm.Add(new SupportService(
                service!["name"]!.ToString(), service["properties"]!["displayName"]!.ToString(), [.. service["properties"]!["resourceTypes"]!.AsArray().Select(one => one!.ToString())], []));
        }

        AzureAnswer answer = await azure.GetAsync("/providers/Microsoft.Support/services");

        Assert.All(expected["value"]!.AsArray(), service =>
            Assert.Contains(answer.Body!["value"]!.AsArray(), one => JsonNode.DeepEquals(one, service)));
    }

    [Fact]
    public async Task The_problems_of_a_service_are_listed_as_in_the_example()
    {
        JsonObject expected = Example("ListProblemClassifications").Answer();
        azure.Arm.Add(new SupportService("service_guid", "Billing", [], [.. expected["value"]!.AsArray().Select(problem => new ProblemClassification(
            problem!["name"]!.ToString(),
            problem["properties"]!["displayName"]!.ToString(),
            [.. problem["properties"]!["secondaryConsentEnabled"]!.AsArray().Select(one => new SecondaryConsent(one!["type"]!.ToString(), one["description"]!.ToString()))]))]));

        AzureAnswer answer = await azure.GetAsync("/providers/Microsoft.Support/services/service_guid/problemClassifications");

        AssertEqual(expected, answer.Body);
    }

    [Fact]
    public async Task A_technical_ticket_is_taken_and_shown_as_in_the_example()
    {
        AzureExample example = Example("CreateTechnicalSupportTicketForSubscription");
        JsonObject expected = example.Answer();
        await PutWorkspaceAsync(expected["properties"]!["fileWorkspaceName"]!.ToString());

        AzureAnswer shown = await azure.FileAsync("testticket", Example());

        expected["properties"]!["supportTicketId"] = azure.Arm.Tickets.Single().Number;
        expected["properties"]!["modifiedDate"] = "2020-03-20T21:36:18Z";
        AssertEqual(expected, shown.Body);
    }

    [Theory]
    [InlineData("UpdateSeverityOfSupportTicketForSubscription")]
    [InlineData("UpdateStatusOfSupportTicketForSubscription")]
    public async Task A_change_is_taken_flat_as_in_the_example(string name)
    {
        AzureExample example = Example(name);
        JsonNode change = example.Parameter("updateSupportTicket");
        await azure.FileAsync("testticket", AzureTickets.New(ticket => ticket["contactDetails"]!["phoneNumber"] = "+1 425 555 0100"));

        AzureAnswer answer = await azure.PatchAsync(Ticket, change);

        string field = change.AsObject().Single().Key;
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(example.Answer()["properties"]![field]!.ToString(), answer.Body!["properties"]![field]!.ToString());
    }

    [Theory]
    [InlineData("GetSubscriptionSupportTicketDetails", "")]
    [InlineData("ListSupportTicketsBySubscription", "value")]
    public async Task A_ticket_shows_every_member_that_the_example_has(string name, string list)
    {
        JsonObject answer = Example(name).Answer();
        JsonNode expected = list.Length == 0 ? answer : answer[list]![0]!;
        await PutWorkspaceAsync("6f16735c-1530836f-e9970f1a-2e49-47b7-96cd-9746b83aa066");
        await azure.FileAsync("testticket", Example());

        AzureAnswer shown = await azure.GetAsync(list.Length == 0 ? Ticket : $"{AzureBench.Support}/supportTickets");

        Assert.Empty(AzureExample.Shape(expected).Except(AzureExample.Shape(list.Length == 0 ? shown.Body : shown.Body!["value"]![0])));
    }

    [Fact]
    public async Task A_communication_is_taken_and_shown_as_in_the_example()
    {
        AzureExample example = Example("CreateSupportTicketCommunication");
        await azure.FileAsync("testticket");
        azure.GoTo(new DateTimeOffset(2020, 3, 24, 20, 18, 19, TimeSpan.Zero));

        AzureAnswer accepted = await azure.PutAsync($"{Ticket}/communications/testcommunication", example.Parameter("createCommunicationParameters"));
        AzureAnswer shown = await azure.GetAsync($"{Ticket}/communications/testcommunication");

        JsonObject expected = example.Answer();
        expected["properties"]!["createdDate"] = "2020-03-24T20:18:19Z";
        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        AssertEqual(expected, shown.Body);
    }

    [Fact]
    public async Task Communications_and_chats_are_listed_as_in_the_examples()
    {
        await azure.FileAsync("testticket");
        azure.Arm.Microsoft.Reply("testticket", "hello");
        azure.Arm.Microsoft.Chat("testticket", ("support engineer", "Hi"), ("user", "hi"));

        AzureAnswer communications = await azure.GetAsync($"{Ticket}/communications");
        AzureAnswer chats = await azure.GetAsync($"{Ticket}/chatTranscripts");

        Assert.Equal(AzureExample.Shape(Example("ListCommunicationsForSubscriptionSupportTicket").Answer()), AzureExample.Shape(communications.Body));
        JsonObject expected = Example("ListChatTranscriptsForSubscriptionSupportTicket").Answer();
        Assert.Equal(AzureExample.Shape(expected), AzureExample.Shape(chats.Body));
        Assert.Equal(
            expected["value"]![0]!["properties"]!["messages"]!.AsArray().Select(one => one!["communicationDirection"]!.ToString()),
            chats.Body!["value"]![0]!["properties"]!["messages"]!.AsArray().Select(one => one!["communicationDirection"]!.ToString()));
    }

    [Fact]
    public async Task A_taken_name_is_answered_as_in_the_example()
    {
        AzureExample example = Example("CheckNameAvailabilityWithSubscription");
        JsonNode question = example.Parameter("checkNameAvailabilityInput");
        await azure.FileAsync(question["name"]!.ToString());

        AzureAnswer answer = await azure.PostAsync($"{AzureBench.Support}/checkNameAvailability", question);

        AssertEqual(example.Answer(), answer.Body);
    }

    [Fact]
    public async Task A_workspace_and_a_file_are_made_as_in_the_examples()
    {
        azure.GoTo(new DateTimeOffset(2022, 8, 24, 20, 18, 19, TimeSpan.Zero));

        AzureAnswer workspace = await PutWorkspaceAsync("testworkspace");
        AzureExample file = Example("CreateFileForSubscription");
        AzureAnswer made = await azure.PutAsync($"{AzureBench.Support}/fileWorkspaces/testworkspace/files/test.txt", file.Parameter("createFileParameters"));

        AssertEqual(Example("CreateFileWorkspaceForSubscription").Answer(201), workspace.Body);
        AssertEqual(file.Answer(201), made.Body);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (workspace.Status, made.Status));
    }

    [Fact]
    public async Task A_chunk_is_taken_in_the_shape_of_the_example()
    {
        // The example's content is cut off in the documentation, so only its members can be compared.
        JsonObject upload = Example("UploadFileForSubscription").Parameter("uploadFile").AsObject();
        upload["content"] = Convert.ToBase64String([1, 2, 3]);
        await PutWorkspaceAsync("testworkspace");
        await azure.PutAsync($"{AzureBench.Support}/fileWorkspaces/testworkspace/files/test.txt", AzureFileTests.Announce(3, 3, 1));

        AzureAnswer answer = await azure.PostAsync($"{AzureBench.Support}/fileWorkspaces/testworkspace/files/test.txt/upload", upload);

        Assert.Equal((HttpStatusCode.NoContent, null), (answer.Status, answer.Body));
        Assert.Equal([1, 2, 3], azure.Arm.FilesOf(azure.Arm.Workspaces.Single()).Single().Content);
    }

    [Fact]
    public async Task Known_incidents_are_listed_with_what_the_example_shows()
    {
        AzureExample example = AzureExample.Read("azure-health", "Events_ListBySubscriptionId");
        azure.Arm.EventsPerPage = 1;
        azure.Arm.Microsoft.Announce(new HealthEvent("BC_1-FXZ", "Virtual Machines", "West US", "ACTIVE: Virtual machines in West US", azure.Clock.GetUtcNow()) { ResolvedAt = azure.Clock.GetUtcNow() });
        azure.Arm.Microsoft.Announce(new HealthEvent("BC_2-FXZ", "Storage", "West US", "more", azure.Clock.GetUtcNow()));

        AzureAnswer answer = await azure.SendAsync(HttpMethod.Get, AzureHealthTests.Path, null, "&$filter=" + Uri.EscapeDataString(example.Parameter("$filter").ToString()), "2018-07-01-preview");

        JsonObject expected = example.Answer();
        foreach (string unused in (string[])["links", "recommendedActions", "faqs", "hirStage"])
        {
            expected["value"]![0]!["properties"]!.AsObject().Remove(unused);
        }

        Assert.Equal(AzureExample.Shape(expected), AzureExample.Shape(answer.Body));
    }

    [Fact]
    public async Task The_public_status_page_shows_what_the_example_shows()
    {
        azure.Arm.Microsoft.Announce(new HealthEvent("4KHK-LS8", "SQL Database", "West Europe", "Azure SQL Database - West Europe", azure.Clock.GetUtcNow()));

        AzureAnswer answer = await azure.SendAsync(HttpMethod.Get, "/providers/Microsoft.ResourceHealth/emergingIssues/default", null, null, "2018-07-01-preview");

        JsonObject expected = AzureExample.Read("azure-health", "EmergingIssues_Get").Answer();
        expected["properties"]!["statusBanners"] = new JsonArray();
        Assert.Equal(AzureExample.Shape(expected), AzureExample.Shape(answer.Body));
    }

    private static AzureExample Example(string name) => AzureExample.Read("azure-support", name);

    // The example names another service than the one whose problem it has; the real service refuses that.
    private static JsonNode Example()
    {
        JsonNode body = Example("CreateTechnicalSupportTicketForSubscription").Parameter("createSupportTicketParameters");
        body["properties"]!["serviceId"] = AzureTickets.LinuxMachines.Path;
        return body;
    }

    private static void AssertEqual(JsonNode? expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected\n{expected}\nbut got\n{actual}");

    private Task<AzureAnswer> PutWorkspaceAsync(string name) => azure.PutAsync($"{AzureBench.Support}/fileWorkspaces/{name}", null);
}
