using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CspSupportBot.Connectors.AzureSupport;
using CspSupportBot.Connectors.AzureSupport.Wire;
using CspSupportBot.Connectors.ResourceHealth;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Connectors.AzureSupport;

/// <summary>What Microsoft's own examples of the API (tests/data/azure-support, azure-health) hold is read, and what we send has their shape.</summary>
public sealed class OfficialExampleTests
{
    private static readonly AzureProblem Problem = new("service", "Service", "problem", "Problem", ["virtualmachinerunninglinuxservice"]);

    [Theory]
    [InlineData("CreateTechnicalSupportTicketForSubscription", "119120321001170", "moderate", null)]
    [InlineData("GetSubscriptionSupportTicketDetails", "118032014183770", "minimal", "xyz@contoso.com")]
    [InlineData("UpdateSeverityOfSupportTicketForSubscription", "118032014183770", "critical", "xyz@contoso.com")]
    public void A_ticket_is_read(string example, string number, string severity, string? engineer)
    {
        var shown = TicketReader.Ticket(Answer($"azure-support/{example}"));

        Assert.Equal((number, "Open", severity, engineer), (shown!.Number, shown.Status, shown.Severity, shown.Engineer));
        Assert.Equal(new DateTimeOffset(2020, 3, 20, 21, 36, 18, TimeSpan.Zero), shown.CreatedAt);
        Assert.Equal(new DateTimeOffset(2020, 3, 21, 17, 36, 18, TimeSpan.Zero), shown.ResponseDue);
        Assert.Equal("Premier", shown.Plan);
    }

    [Fact]
    public void Every_ticket_of_a_list_is_read() => Assert.Equal(
        ["119120321001170", "118032014183771"], Items("azure-support/ListSupportTicketsBySubscription").Select(item => TicketReader.Ticket(item)!.Number));

    [Fact]
    public void A_message_is_read()
    {
        var written = TicketReader.Communication(Answer("azure-support/CreateSupportTicketCommunication"))!;

        Assert.Equal(("testcommunication", "user@contoso.com", MessageKind.Communication), (written.Id, written.Sender, written.Kind));
        Assert.Equal(new DateTimeOffset(2020, 3, 10, 20, 18, 19, TimeSpan.Zero), written.At);
    }

    [Fact]
    public void Every_message_of_a_list_and_of_the_chats_is_read()
    {
        Assert.All(Items("azure-support/ListCommunicationsForSubscriptionSupportTicket"), item => Assert.NotNull(TicketReader.Communication(item)));
        Assert.Equal(
            [("support engineer", "Hi"), ("user", "hi"), ("support engineer 2", "Hi again"), ("user", "hello")],
            Items("azure-support/ListChatTranscriptsForSubscriptionSupportTicket").SelectMany(TicketReader.Chat).Select(said => (said.Sender, said.Body)));
    }

    [Fact]
    public void A_changed_status_is_sent_flat_as_in_the_example_and_its_answer_read()
    {
        Assert.True(JsonElement.DeepEquals(
            Parameters("UpdateStatusOfSupportTicketForSubscription", "updateSupportTicket"),
            Sent(new TicketUpdateBody { Status = "closed" }, SupportJson.Default.TicketUpdateBody)));
        Assert.True(TicketReader.Ticket(Answer("azure-support/UpdateStatusOfSupportTicketForSubscription"))!.IsClosed);
    }

    [Fact]
    public void A_ticket_without_a_date_has_none_and_what_was_said_at_no_time_is_left_out()
    {
        Assert.Null(TicketReader.Ticket(JsonElement.Parse("""{"properties":{"supportTicketId":"7"}}"""))!.CreatedAt);
        Assert.Empty(TicketReader.Chat(JsonElement.Parse("""{"name":"c","properties":{"messages":[{"sender":"x","body":"y"},null]}}""")));
    }

    [Fact]
    public void Every_service_is_read()
    {
        var services = Items("azure-support/ListServices").Select(item => TicketReader.Read(item, SupportJson.Default.ResourceServiceProperties)!).ToList();

        Assert.All(services, service => Assert.NotNull(service.Name));
        Assert.Contains("Virtual Machine running Windows", services.Select(service => service.Properties!.DisplayName));
        Assert.Contains("MICROSOFT.COMPUTE/VIRTUALMACHINES", services.SelectMany(service => service.Properties!.ResourceTypes!));
    }

    [Fact]
    public void Every_problem_classification_is_read_with_its_consents()
    {
        var problems = Items("azure-support/ListProblemClassifications")
            .Select(item => AzureCatalog.Problem("service", null, TicketReader.Read(item, SupportJson.Default.ResourceProblemProperties)!)).ToList();

        Assert.Equal("Reservation Management / Exchanges and Refunds", problems[0].ClassificationName);
        Assert.Equal(["DatabricksConsent"], problems[0].SecondaryConsents);
    }

    [Fact]
    public void The_answer_to_a_question_for_a_name_is_read() => Assert.False(
        TicketReader.Read(Answer("azure-support/CheckNameAvailabilityWithSubscription"), SupportJson.Default.NameCheckResource)!.NameAvailable);

    [Fact]
    public void An_incident_is_read()
    {
        var incident = AzureIncidents.Read(Items("azure-health/Events_ListBySubscriptionId").Single())!;

        Assert.Equal(("BC_1-FXZ", "ACTIVE: Virtual machines in West US", true), (incident.TrackingId, incident.Title, incident.TakesTickets));
        Assert.Equal("Virtual Machines", Assert.Single(incident.Services));
        Assert.Equal("West US", Assert.Single(incident.Regions));
        Assert.Equal(new DateTimeOffset(2018, 11, 7, 0, 0, 0, TimeSpan.Zero), incident.Since);
    }

    [Fact]
    public void A_new_ticket_is_sent_in_the_shape_of_the_example()
    {
        var draft = Samples.Draft() with { DiagnosticConsent = true, ProblemStartedAt = Samples.Now, Impact = BusinessImpact.Moderate };
        var ticket = Ticket.Submit(draft, Samples.ByApi, new TicketNumber(1), Problem, Samples.Contact, Samples.Aiko, Samples.Now);
        ticket.Attach();

        var sent = Sent(TicketBodies.Create(ticket), SupportJson.Default.NewTicketBody);

        // The specification has these, the example does not.
        AssertShape(Parameters("CreateTechnicalSupportTicketForSubscription", "createSupportTicketParameters"), sent, "phoneNumber", "problemStartTime");
        Assert.Equal(
            ("moderate", "Yes", "Tokyo Standard Time", "JPN", "Aiko", "Tanaka"),
            (Text(sent, "severity"), Text(sent, "advancedDiagnosticConsent"), Text(sent, "contactDetails", "preferredTimeZone"), Text(sent, "contactDetails", "country"),
                Text(sent, "contactDetails", "firstName"), Text(sent, "contactDetails", "lastName")));
        Assert.Equal("2026-11-23T07:40:00Z", Text(sent, "problemStartTime"));
    }

    [Fact]
    public void A_changed_severity_is_sent_flat_as_in_the_example() => Assert.True(JsonElement.DeepEquals(
        Parameters("UpdateSeverityOfSupportTicketForSubscription", "updateSupportTicket"),
        Sent(new TicketUpdateBody { Severity = TicketBodies.Severity(BusinessImpact.Critical) }, SupportJson.Default.TicketUpdateBody)));

    [Fact]
    public void A_message_is_sent_in_the_shape_of_the_example() => AssertShape(
        Parameters("CreateSupportTicketCommunication", "createCommunicationParameters"),
        Sent(new NewCommunicationBody(new("subject", "body", "sender")), SupportJson.Default.NewCommunicationBody));

    [Fact]
    public void A_question_for_a_name_is_sent_in_the_shape_of_the_example() => AssertShape(
        Parameters("CheckNameAvailabilityWithSubscription", "checkNameAvailabilityInput"),
        Sent(new NameCheckBody("name", "type"), SupportJson.Default.NameCheckBody));

    [Fact]
    public void A_file_is_sent_in_the_shape_of_the_examples()
    {
        AssertShape(
            Parameters("CreateFileForSubscription", "createFileParameters"), Sent(new NewFileBody(new(1, 1, 1)), SupportJson.Default.NewFileBody));
        AssertShape(Parameters("UploadFileForSubscription", "uploadFile"), Sent(new UploadBody("content", 0), SupportJson.Default.UploadBody));
    }

    [Fact]
    public void A_workspace_for_files_is_made_without_a_body_under_the_address_of_the_example()
    {
        var example = Example("azure-support/CreateFileWorkspaceForSubscription");
        var ticket = LiveAzure.Ticket(subscription: example.GetProperty("parameters").GetProperty("subscriptionId").GetString()!);

        Assert.Equal(["api-version", "fileWorkspaceName", "subscriptionId"], example.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).Order());
        Assert.Equal(
            $"{example.GetProperty("responses").GetProperty("201").GetProperty("body").GetProperty("id").GetString()}?api-version=2024-04-01",
            SupportAddress.Subscription(ticket, "2024-04-01", "/fileWorkspaces/testworkspace"));
    }

    [Fact]
    public void The_public_status_page_is_no_incident_of_a_subscription() => Assert.Null(AzureIncidents.Read(Answer("azure-health/EmergingIssues_Get")));

    [Fact]
    public void No_example_is_left_out()
    {
        var tests = File.ReadAllText(Path.Combine(Repository.Root, "tests", "CspSupportBot.Tests", "Connectors", "AzureSupport", $"{nameof(OfficialExampleTests)}.cs"));
        string[] examples = [.. ExamplesOf("azure-support"), .. ExamplesOf("azure-health")];

        Assert.NotEmpty(examples);
        Assert.All(examples.Select(Path.GetFileNameWithoutExtension), name => Assert.Matches($"[\"/]{name}\"", tests));
    }

    [Theory]
    [InlineData("""{"name":"t","properties":{"supportTicketId":"7"}}""")]
    [InlineData("""{"properties":{"supportTicketId":7,"status":"Pondering","severity":"volcanic","createdDate":"yesterday","supportEngineer":null,"new":{"deep":[1]}}}""")]
    public void Missing_strange_and_new_fields_hide_nothing(string ticket) =>
        Assert.Equal("7", TicketReader.Ticket(JsonElement.Parse(ticket))?.Number);

    [Fact]
    public void Values_that_nobody_knew_are_shown_as_they_are()
    {
        var shown = TicketReader.Ticket(JsonElement.Parse("""{"properties":{"supportTicketId":"7","status":"Pondering","severity":"volcanic"}}"""))!;

        Assert.Equal(("Pondering", "volcanic", null, false), (shown.Status, shown.Severity, shown.Impact, shown.IsClosed));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("""{"properties":[]}""")]
    [InlineData("""{"properties":{"supportTicketId":""}}""")]
    public void What_is_no_ticket_is_none(string body) => Assert.Null(TicketReader.Ticket(JsonElement.Parse(body)));

    private static string[] ExamplesOf(string folder) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", folder), "*.json");

    private static JsonElement Example(string path) =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", $"{path}.json")));

    private static JsonElement Answer(string path) => Example(path).GetProperty("responses").GetProperty("200").GetProperty("body");

    private static JsonElement[] Items(string path) => [.. Answer(path).GetProperty("value").EnumerateArray()];

    private static JsonElement Parameters(string example, string name) => Example($"azure-support/{example}").GetProperty("parameters").GetProperty(name);

    private static JsonElement Sent<T>(T body, JsonTypeInfo<T> type) => JsonElement.Parse(JsonSerializer.Serialize(body, type));

    private static string? Text(JsonElement sent, params IReadOnlyList<string> path) =>
        path.Aggregate(sent.GetProperty("properties"), (element, name) => element.GetProperty(name)).GetString();

    /// <summary>Every field that is sent stands in the example, in the same place, with a value of the same kind.</summary>
    private static void AssertShape(JsonElement example, JsonElement sent, params IReadOnlyList<string> also)
    {
        Assert.Equal(example.ValueKind, sent.ValueKind);
        if (sent.ValueKind is JsonValueKind.Object)
        {
            foreach (var field in sent.EnumerateObject().Where(field => !also.Contains(field.Name)))
            {
                Assert.True(example.TryGetProperty(field.Name, out var expected), field.Name);
                AssertShape(expected, field.Value, also);
            }
        }

        if (sent.ValueKind is JsonValueKind.Array)
        {
            Assert.All(sent.EnumerateArray(), item => AssertShape(example[0], item, also));
        }
    }
}
