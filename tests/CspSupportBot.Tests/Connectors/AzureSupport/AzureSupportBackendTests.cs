using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Connectors.AzureSupport;

/// <summary>The connector over real HTTP, opposite an Azure that checks both tokens, every header and every body.</summary>
public sealed class AzureSupportBackendTests : IAsyncLifetime
{
    private readonly Ticket ticket = LiveAzure.Ticket();
    private LiveBench bench = null!;

    private ArmSimulator Arm => bench.Azure.Arm;

    public async Task InitializeAsync() => bench = await LiveBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_ticket_is_filed_under_its_name_and_accepted_at_the_end_of_the_operation_only()
    {
        var accepted = await bench.Backend.FileAsync(ticket, default);
        var filed = Assert.IsType<FilingOutcome.Accepted>(await bench.FileAsync(LiveAzure.Ticket(BusinessImpact.Critical)));

        Assert.IsType<FilingOutcome.StillRunning>(accepted);
        Assert.Contains(Arm.Tickets, filedThere => filedThere.Number == filed.Number && filedThere.Severity == "critical");
        Assert.Equal(BusinessImpact.Critical, filed.Ticket!.Impact);
        Assert.NotNull(filed.Ticket.ResponseDue);
    }

    [Fact]
    public async Task It_may_also_be_accepted_at_once()
    {
        Arm.Operations.Usual = new OperationCourse { IsImmediate = true };

        Assert.IsType<FilingOutcome.Accepted>(await bench.Backend.FileAsync(ticket, default));
    }

    [Fact]
    public async Task A_support_plan_that_is_too_small_comes_to_light_in_the_end()
    {
        Arm.Operations.Add(OperationCourse.RefusedPlan());

        Assert.IsType<BackendFailure.NotEntitled>(Failure(await bench.FileAsync(ticket)));
    }

    [Fact]
    public async Task A_refusal_has_code_reason_and_the_id_for_Microsofts_support()
    {
        Arm.Faults.Add(Fault.Refuse(400, "QuotaExceeded", "Too many open tickets.").On(ArmOperations.CreateTicket));

        var refused = Assert.IsType<BackendFailure.Refused>(Failure(await bench.FileAsync(ticket)));

        Assert.Equal(("QuotaExceeded", "Too many open tickets."), (refused.Code, refused.Detail));
        Assert.NotNull(refused.RequestId);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_once()
    {
        await bench.FileAsync(ticket);
        bench.Azure.Login.Revoke();

        Assert.True((await bench.Backend.GetAsync(ticket, default)).Holds(out _, out _));
    }

    [Fact]
    public async Task Tokens_are_kept_for_each_tenant()
    {
        await bench.FileAsync(ticket);
        await bench.FileAsync(LiveAzure.Ticket());

        Assert.Equal(
            [LiveAzure.Customer, Arm.PartnerTenantId], bench.Azure.Login.Requests.Select(request => request.Tenant).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("17132c60-26b2-47e4-98a6-8ef683634387", "90c026c4-cc99-4de3-87ff-8662433e01d6", AccessRemedy.ConsentInCustomerTenant)]
    [InlineData("00000000-0000-4000-8000-000000000009", "90c026c4-cc99-4de3-87ff-8662433e01d6", AccessRemedy.KnownTenant)]
    public async Task A_tenant_that_does_not_admit_the_app_says_what_would_help(string customer, string subscription, AccessRemedy remedy)
    {
        var failure = Failure(await bench.FileAsync(LiveAzure.Ticket(customer: customer, subscription: subscription)));

        Assert.Equal(remedy, Assert.IsType<BackendFailure.Unauthorised>(failure).Remedy);
    }

    [Fact]
    public async Task A_missing_role_says_what_would_help()
    {
        Arm.Add(new AzureTenant(LiveAzure.Customer, "Contoso Ltd", AzureRole.Reader, new CspSupportBot.Simulators.Azure.AzureSubscription(LiveAzure.Subscription, "Production")));

        Assert.Equal(AccessRemedy.RoleOnSubscription, Assert.IsType<BackendFailure.Unauthorised>(Failure(await bench.FileAsync(ticket))).Remedy);
    }

    [Fact]
    public async Task A_wrong_secret_is_the_operators_matter()
    {
        bench.Azure.Login.Secret = "another";

        var failure = Assert.IsType<BackendFailure.Unauthorised>(Failure(await bench.FileAsync(ticket)));

        Assert.Equal(AccessRemedy.Credential, failure.Remedy);
        Assert.Contains("AADSTS7000215", failure.Detail);
    }

    [Theory]
    [InlineData("before", false)]
    [InlineData("after", true)]
    public async Task What_is_not_answered_is_sent_once_and_can_be_looked_for(string when, bool isThere)
    {
        Arm.Operations.Usual = new OperationCourse { IsImmediate = true };
        Arm.Faults.Add((when == "before" ? Fault.DropBeforeDelivery() : Fault.DropAfterDelivery()).On(ArmOperations.CreateTicket));

        Assert.True(Assert.IsType<BackendFailure.Unavailable>(Failure(await bench.Backend.FileAsync(ticket, default))).MayHaveHappened);
        Assert.Equal(1, Arm.CountOf(ArmOperations.CreateTicket));
        Assert.Equal(isThere, await bench.Backend.FindAsync(ticket, default) is FilingOutcome.Accepted);
    }

    [Fact]
    public async Task A_conflict_is_no_refusal_whatever_Azure_calls_it()
    {
        Arm.Faults.Add(Fault.Refuse(409, "ResourceAlreadyExists").On(ArmOperations.CreateTicket));

        var outcome = await bench.Backend.FileAsync(ticket, default);

        Assert.True(outcome is FilingOutcome.StillRunning, $"{outcome}");
    }

    [Fact]
    public async Task A_name_that_is_taken_means_that_the_ticket_is_on_its_way()
    {
        Arm.Operations.Usual = new OperationCourse { Takes = TimeSpan.FromMinutes(10) };
        await bench.Backend.FileAsync(ticket, default);

        Assert.IsType<FilingOutcome.StillRunning>(await bench.Backend.FindAsync(ticket, default));
        Assert.Null(await bench.Backend.FindAsync(LiveAzure.Ticket(), default));
    }

    [Fact]
    public async Task Patience_is_kept_in_the_call_for_a_moment_and_handed_on_for_longer()
    {
        Arm.Faults.Add(AzureFault.Throttle(TimeSpan.FromSeconds(1)).On(ArmOperations.CreateTicket));
        Assert.IsType<FilingOutcome.StillRunning>(await bench.Backend.FileAsync(ticket, default));

        Arm.Faults.Add(AzureFault.Throttle(TimeSpan.FromMinutes(5)).On(ArmOperations.CreateTicket));
        var throttled = Assert.IsType<BackendFailure.Throttled>(Failure(await bench.Backend.FileAsync(LiveAzure.Ticket(), default)));

        Assert.InRange(throttled.Until - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_read_is_tried_again_where_trouble_may_pass()
    {
        await bench.FileAsync(ticket);
        Arm.Faults.Add(AzureFault.Unavailable().On(ArmOperations.GetTicket));
        Assert.True((await bench.Backend.GetAsync(ticket, default)).Holds(out _, out _));

        Arm.Faults.Add(Fault.CutAnswer().On(ArmOperations.GetTicket));
        Assert.True((await bench.Backend.GetAsync(ticket, default)).Holds(out _, out _));
    }

    [Fact]
    public async Task Both_tokens_never_leave_for_another_host()
    {
        var outcome = await bench.Backend.PollAsync(ticket, "https://management.example/subscriptions", default);

        Assert.IsType<BackendFailure.Unavailable>(Failure(outcome));
        Assert.Empty(Arm.Requests);
    }

    [Fact]
    public async Task No_token_and_no_secret_is_logged_at_any_level()
    {
        await bench.FileAsync(ticket);
        Arm.Faults.Add(AzureFault.InternalError().On(ArmOperations.CreateTicket));
        await bench.FileAsync(LiveAzure.Ticket());
        bench.Azure.Login.Secret = "another";
        bench.Azure.Login.Revoke();
        await bench.FileAsync(LiveAzure.Ticket());

        Assert.Contains(bench.LogLines, line => line.Contains("failed after", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.LogLines, line => line.Contains(LiveAzure.AnyToken, StringComparison.Ordinal) || line.Contains(LiveAzure.Secret, StringComparison.Ordinal));
    }

    private static BackendFailure Failure(FilingOutcome outcome) => Assert.IsType<FilingOutcome.Failed>(outcome).Failure;
}
