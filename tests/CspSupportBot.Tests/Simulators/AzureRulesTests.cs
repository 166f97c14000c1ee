using System.Net;
using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureRulesTests : IAsyncLifetime
{
    private static readonly string Ticket = $"{AzureBench.Support}/supportTickets/testticket";
    private AzureBench azure = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureBench.StartAsync();
        azure.Arm.Add(AzureTickets.LinuxMachines);
    }

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Theory]
    [InlineData("title", null)]
    [InlineData("title", "\" \"")]
    [InlineData("description", null)]
    [InlineData("serviceId", null)]
    [InlineData("serviceId", "\"/providers/Microsoft.Support/services/unknown\"")]
    [InlineData("serviceId", "\"6cd9595e-c0c3-462b-a8f4-1e03a03dff29\"")]
    [InlineData("problemClassificationId", null)]
    [InlineData("problemClassificationId", "\"/providers/Microsoft.Support/services/virtual_machine_running_linux_service_guid/problemClassifications/problemClassification_guid\"")]
    [InlineData("severity", null)]
    [InlineData("severity", "\"A\"")]
    [InlineData("advancedDiagnosticConsent", null)]
    [InlineData("advancedDiagnosticConsent", "\"maybe\"")]
    [InlineData("contactDetails", null)]
    [InlineData("contactDetails.firstName", null)]
    [InlineData("contactDetails.lastName", null)]
    [InlineData("contactDetails.preferredContactMethod", "\"fax\"")]
    [InlineData("contactDetails.preferredContactMethod", "\"phone\"")]
    [InlineData("contactDetails.primaryEmailAddress", "\"nobody\"")]
    [InlineData("contactDetails.preferredTimeZone", "\"Asia/Tokyo\"")]
    [InlineData("contactDetails.country", "\"JP\"")]
    [InlineData("contactDetails.preferredSupportLanguage", "\"ja\"")]
    [InlineData("severity", "\"critical\"")]
    [InlineData("problemStartTime", "\"yesterday\"")]
    [InlineData("problemScopingQuestions", "\"no JSON\"")]
    [InlineData("fileWorkspaceName", "\"nowhere\"")]
    [InlineData("secondaryConsent", "[{\"userConsent\":\"Yes\",\"type\":\"unasked\"}]")]
    [InlineData("technicalTicketDetails", "{\"resourceId\":\"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/x\"}")]
    public async Task A_ticket_with_a_bad_value_is_refused_and_not_filed(string field, string? value)
    {
        AzureAnswer answer = await azure.PutAsync(Ticket, AzureTickets.New(ticket => Set(ticket, field, value)));

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidParameterValue"), (answer.Status, answer.Code));
        Assert.Empty(azure.Arm.Tickets);
    }

    [Theory]
    [InlineData("titel", "\"a typing error\"")]
    [InlineData("require24X7Response", "\"yes\"")]
    [InlineData("contactDetails.mobile", "\"1\"")]
    public async Task A_ticket_that_can_not_be_deserialized_is_refused(string field, string value)
    {
        AzureAnswer answer = await azure.PutAsync(Ticket, AzureTickets.New(ticket => Set(ticket, field, value)));

        Assert.Equal((HttpStatusCode.BadRequest, "JsonDeserializationError"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_ticket_that_is_not_wrapped_in_properties_is_refused()
    {
        AzureAnswer answer = await azure.PutAsync(Ticket, AzureTickets.New()["properties"]!.DeepClone());

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidRequestContent"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("title", 250, 202)]
    [InlineData("title", 251, 400)]
    [InlineData("description", 20_000, 202)]
    [InlineData("description", 20_001, 400)]
    public async Task Texts_have_a_longest_length(string field, int length, int status) =>
        Assert.Equal(status, (int)(await azure.PutAsync(Ticket, AzureTickets.New(ticket => ticket[field] = new string('x', length)))).Status);

    [Fact]
    public async Task A_consent_that_the_problem_asks_for_must_be_answered()
    {
        JsonObject body = AzureTickets.New(ticket =>
        {
            ticket["serviceId"] = AzureTickets.LinuxMachines.Path;
            ticket["problemClassificationId"] = AzureTickets.LinuxMachines.PathOf(AzureTickets.LinuxMachines.Problems[0]);
        });

        AzureAnswer without = await azure.PutAsync(Ticket, body);
        body["properties"]!["secondaryConsent"] = JsonNode.Parse("""[{"userConsent":"No","type":"virtualmachinerunninglinuxservice"}]""");
        AzureAnswer with = await azure.PutAsync(Ticket, body);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Accepted), (without.Status, with.Status));
        Assert.Contains("virtualmachinerunninglinuxservice", without.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critical_ticket_with_a_phone_is_taken()
    {
        AzureAnswer answer = await azure.PutAsync(Ticket, AzureTickets.New(ticket =>
        {
            ticket["severity"] = "critical";
            ticket["contactDetails"]!["phoneNumber"] = "+81 3 5555 0100";
        }));

        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
    }

    [Theory]
    [InlineData("""{"properties":{"severity":"minimal"}}""", "JsonDeserializationError")]
    [InlineData("""{"severity":"B"}""", "InvalidParameterValue")]
    [InlineData("""{"severity":"critical"}""", "InvalidParameterValue")]
    [InlineData("""{"status":"resolved"}""", "InvalidParameterValue")]
    [InlineData("""{"contactDetails":{"country":"JP"}}""", "InvalidParameterValue")]
    public async Task A_change_with_a_bad_value_is_refused(string change, string code)
    {
        AzureAnswer before = await azure.FileAsync("testticket");

        AzureAnswer answer = await azure.PatchAsync(Ticket, JsonNode.Parse(change));

        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.Status, answer.Code));
        Assert.True(JsonNode.DeepEquals(before.Body, (await azure.GetAsync(Ticket)).Body));
    }

    [Fact]
    public async Task A_part_of_the_contact_is_changed_alone()
    {
        await azure.FileAsync("testticket");

        AzureAnswer answer = await azure.PatchAsync(Ticket, JsonNode.Parse("""{"contactDetails":{"country":"JPN"}}"""));

        JsonNode contact = answer.Body!["properties"]!["contactDetails"]!;
        Assert.Equal(("JPN", "abc"), (contact["country"]!.ToString(), contact["firstName"]!.ToString()));
    }

    [Fact]
    public async Task A_ticket_that_an_engineer_works_on_or_that_is_closed_is_not_moved()
    {
        await azure.FileAsync("testticket");
        JsonNode close = JsonNode.Parse("""{"status":"closed"}""")!;

        azure.Arm.Microsoft.Assign("testticket", "engineer@microsoft.example", isWorking: true);
        AzureAnswer working = await azure.PatchAsync(Ticket, close);
        azure.Arm.Microsoft.Assign("testticket", "engineer@microsoft.example");
        AzureAnswer closed = await azure.PatchAsync(Ticket, close);
        AzureAnswer again = await azure.PatchAsync(Ticket, close);

        Assert.Equal(("UpdateOperationDenied", "UpdateOperationDenied"), (working.Code, again.Code));
        Assert.Equal("Closed", closed.Body!["properties"]!["status"]!.ToString());
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("body")]
    [InlineData("sender")]
    public async Task A_communication_of_an_app_needs_a_subject_a_body_and_a_sender(string missing)
    {
        await azure.FileAsync("testticket");
        JsonObject properties = new() { ["subject"] = "s", ["body"] = "b", ["sender"] = "a@contoso.com" };
        properties.Remove(missing);

        AzureAnswer answer = await azure.PutAsync($"{Ticket}/communications/one", new JsonObject { ["properties"] = properties });

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidParameterValue"), (answer.Status, answer.Code));
    }

    private static void Set(JsonObject ticket, string field, string? value)
    {
        string[] path = field.Split('.');
        JsonObject parent = path.Length == 1 ? ticket : ticket[path[0]]!.AsObject();
        parent.Remove(path[^1]);
        if (value is not null)
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }
    }
}
