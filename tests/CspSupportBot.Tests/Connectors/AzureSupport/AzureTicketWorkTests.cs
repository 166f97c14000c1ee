using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Incidents;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Connectors.AzureSupport;

/// <summary>What is done with a ticket that Azure has, and what Azure is asked before, over real HTTP.</summary>
public sealed class AzureTicketWorkTests : IAsyncLifetime
{
    private readonly Ticket ticket = LiveAzure.Ticket();
    private LiveBench bench = null!;

    private ArmSimulator Arm => bench.Azure.Arm;

    public async Task InitializeAsync() => bench = await LiveBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task Messages_come_page_by_page_from_a_date_on()
    {
        await bench.FileAsync(ticket);
        for (var index = 0; index < 25; index++)
        {
            Arm.Microsoft.Reply(ticket.BackendName, $"answer {index}");
        }

        Arm.Microsoft.Chat(ticket.BackendName, ("user", "hello"), ("engineer", "good morning"));

        var all = Written(await bench.Backend.ListUpdatesAsync(ticket, null, default));
        var since = Written(await bench.Backend.ListUpdatesAsync(ticket, TimeProvider.System.GetUtcNow().AddMinutes(1), default));

        Assert.Equal(25, all.Count(message => message.Kind is MessageKind.Communication));
        Assert.Equal(["hello", "good morning"], all.Where(message => message.Kind is MessageKind.Chat).Select(message => message.Body));
        Assert.Empty(since);
    }

    [Fact]
    public async Task A_comment_is_added_once_under_its_key()
    {
        await bench.FileAsync(ticket);
        var comment = new BackendComment(BackendComment.KeyOf(Guid.NewGuid()), "More", "It is worse now.", "aiko@partner.example");
        Arm.Operations.Usual = new OperationCourse { Polls = 0 };

        Assert.Null(await bench.Backend.AddCommentAsync(ticket, comment, default));
        Assert.Null(await bench.Backend.AddCommentAsync(ticket, comment, default));

        var added = Assert.Single(Arm.CommunicationsOf(Arm.Tickets.Single()));
        Assert.Equal((comment.Key, "It is worse now."), (added.Name, added.Body));
        Assert.True(BackendComment.IsOurs(added.Name));
    }

    [Fact]
    public async Task A_comment_that_Azure_has_taken_but_does_not_show_yet_can_be_asked_for_soon()
    {
        await bench.FileAsync(ticket);
        var comment = new BackendComment(BackendComment.KeyOf(Guid.NewGuid()), "More", "It is worse now.", "aiko@partner.example");
        Arm.Operations.Usual = new OperationCourse { Takes = TimeSpan.FromMinutes(10) };

        var coming = await bench.Backend.AddCommentAsync(ticket, comment, default);

        Assert.False(Assert.IsType<BackendFailure.Unavailable>(coming).MayHaveHappened);
    }

    [Fact]
    public async Task A_severity_is_changed_unless_an_engineer_is_at_work()
    {
        await bench.FileAsync(ticket);
        Assert.Null(await bench.Backend.ChangeSeverityAsync(ticket, BusinessImpact.Critical, default));
        Assert.Equal("critical", Arm.Tickets.Single().Severity);

        Arm.Microsoft.Assign(ticket.BackendName, "engineer@microsoft.example", isWorking: true);
        Assert.Null(await bench.Backend.ChangeSeverityAsync(ticket, BusinessImpact.Critical, default));
        var refused = await bench.Backend.ChangeSeverityAsync(ticket, BusinessImpact.Minimal, default);

        Assert.Equal("UpdateOperationDenied", Assert.IsType<BackendFailure.Refused>(refused).Code);
    }

    [Fact]
    public async Task A_request_is_closed_once()
    {
        await bench.FileAsync(ticket);

        Assert.Null(await bench.Backend.CloseAsync(ticket, default));
        Assert.Null(await bench.Backend.CloseAsync(ticket, default));

        Assert.Equal("Closed", Arm.Tickets.Single().Status);
    }

    [Fact]
    public async Task A_large_screenshot_goes_along_in_pieces()
    {
        byte[] content = new byte[3_000_000];
        new Random(1).NextBytes(content);

        Assert.Null(await bench.Backend.AttachAsync(ticket, new AttachedFile("画面 1.png", content), default));
        ticket.Attach();
        Assert.IsType<FilingOutcome.Accepted>(await bench.FileAsync(ticket));

        var file = Assert.Single(Arm.FilesOf(Arm.Workspaces[0]));
        Assert.Equal("___1.png", file.Name);
        Assert.Equal(content, file.Content);
    }

    [Theory]
    [InlineData(ArmOperations.CreateFile, false)]
    [InlineData(ArmOperations.CreateFile, true)]
    [InlineData(ArmOperations.UploadFile, false)]
    [InlineData(ArmOperations.UploadFile, true)]
    public async Task A_file_whose_upload_was_cut_off_is_there_once_and_whole_after_the_next_attempt(string operation, bool hasArrived)
    {
        AttachedFile file = new("dump.zip", Pictures.Png(3_000_000));
        Arm.Faults.Add((hasArrived ? Fault.DropAfterDelivery() : Fault.DropBeforeDelivery()).On(operation));

        var cutOff = await bench.Backend.AttachAsync(ticket, file, default);
        var again = await bench.Backend.AttachAsync(ticket, file, default);
        var onceMore = await bench.Backend.AttachAsync(ticket, file, default);

        Assert.True(Assert.IsType<BackendFailure.Unavailable>(cutOff).MayHaveHappened);
        Assert.Equal((null, null), (again, onceMore));
        Assert.Equal(file.Content, Assert.Single(Arm.FilesOf(Arm.Workspaces.Single())).Content);
    }

    [Fact]
    public async Task A_file_for_a_filed_ticket_goes_into_the_workspace_of_its_number()
    {
        var filed = Assert.IsType<FilingOutcome.Accepted>(await bench.FileAsync(ticket));
        ticket.File(filed.Number, Samples.Now, null);

        Assert.Null(await bench.Backend.AttachAsync(ticket, new AttachedFile("画面.png", Pictures.Png()), default));

        Assert.Equal("file.png", Assert.Single(Arm.FilesOf(Arm.Workspaces.Single(workspace => workspace.Name == filed.Number))).Name);
        Assert.Equal(0, Arm.CountOf(ArmOperations.CreateWorkspace));
    }

    [Fact]
    public async Task Unknown_values_new_fields_and_missing_ones_hide_nothing()
    {
        await bench.FileAsync(ticket);
        Arm.Faults.Add(AzureFault.UnknownValues().On(ArmOperations.GetTicket));
        Assert.True((await bench.Backend.GetAsync(ticket, default)).Holds(out var strange, out _));
        Arm.Faults.Add(AzureFault.UnknownFields().On(ArmOperations.GetTicket));
        Assert.True((await bench.Backend.GetAsync(ticket, default)).Holds(out _, out _));
        Arm.Faults.Add(AzureFault.MissingFields("serviceLevelAgreement", "supportEngineer", "status", "severity").On(ArmOperations.GetTicket));
        Assert.True((await bench.Backend.GetAsync(ticket, default)).Holds(out var sparse, out _));

        Assert.Equal("somethingNew", strange!.Status);
        Assert.Null(sparse!.ResponseDue);
    }

    [Fact]
    public async Task Access_is_what_Azure_says()
    {
        Assert.Null(await bench.Backend.CheckAccessAsync(LiveAzure.Customer, LiveAzure.Subscription, default));
        Arm.Add(new AzureTenant(LiveAzure.Customer, "Contoso Ltd", AzureRole.None, new CspSupportBot.Simulators.Azure.AzureSubscription(LiveAzure.Subscription, "Production")));

        Assert.IsType<BackendFailure.Unauthorised>(await bench.Backend.CheckAccessAsync(LiveAzure.Customer, LiveAzure.Subscription, default));
        Assert.Equal(CustomerAccess.SupportRole, (await bench.Get<ICustomerDirectory>().FindAsync(LiveAzure.Customer, default))!.Access);
    }

    [Fact]
    public async Task Known_incidents_are_listed_and_late_ones_unknown()
    {
        Arm.Microsoft.Announce(new HealthEvent("BC_1-FXZ", "Virtual Machines", "West Europe", "Machines are down", TimeProvider.System.GetUtcNow()));
        Arm.Microsoft.Announce(new HealthEvent("OLD", "Virtual Machines", "West Europe", "It is over", TimeProvider.System.GetUtcNow()));
        Arm.Microsoft.Resolve("OLD");

        Assert.Equal(["BC_1-FXZ"], (await bench.Get<IKnownIncidents>().ListAsync(LiveAzure.Customer, LiveAzure.Subscription, default))!.Select(one => one.TrackingId));
        Arm.Faults.Add(Fault.Hang(new FaultGate()).On(ArmOperations.ListEvents).Always());
        Assert.Null(await bench.Get<IKnownIncidents>().ListAsync(LiveAzure.Customer, LiveAzure.Subscription, default));
    }

    [Fact]
    public async Task Nobody_waits_again_for_an_Azure_that_was_just_late()
    {
        Arm.Faults.Add(Fault.Hang(new FaultGate()).On(ArmOperations.ListEvents).Always());
        Assert.Null(await bench.Get<IKnownIncidents>().ListAsync(LiveAzure.Customer, LiveAzure.Subscription, default));
        var asked = Arm.CountOf(ArmOperations.ListEvents);

        Assert.Null(await bench.Get<IKnownIncidents>().ListAsync(LiveAzure.Customer, LiveAzure.Subscription, default));

        Assert.Equal((1, 1), (asked, Arm.CountOf(ArmOperations.ListEvents)));
    }

    private static IReadOnlyList<BackendMessage> Written(Answer<IReadOnlyList<BackendMessage>> answer)
    {
        Assert.True(answer.Holds(out var written, out var failure), $"{failure}");
        return written!;
    }
}
