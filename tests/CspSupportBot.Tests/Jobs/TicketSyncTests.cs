using CspSupportBot.Desk;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Jobs;

/// <summary>A filed ticket is followed at Microsoft, and what people say reaches Microsoft; over real HTTP, under one fake clock.</summary>
public sealed class TicketSyncTests : IAsyncLifetime
{
    private static readonly Profile Aiko = new() { PartnerTenant = StoreBench.Partner, PersonId = Samples.Aiko.Id, Name = Samples.Aiko.Name, Email = "aiko@tailspin.example" };

    private LiveJobsBench bench = null!;
    private Guid id;
    private string name = "";

    private CspSupportBot.Simulators.Azure.MicrosoftSide Microsoft => bench.Azure.Arm.Microsoft;

    public async Task InitializeAsync()
    {
        bench = await LiveJobsBench.StartAsync(follows: true);
        var ticket = await bench.SubmitAsync();
        (id, name) = (ticket.Id, ticket.BackendName);
        while ((await bench.FindAsync(id)).State is TicketState.Filing)
        {
            await bench.PassAsync(TimeSpan.FromSeconds(5));
        }
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_clock_starts_when_Microsoft_says_that_it_began()
    {
        var ticket = await bench.FindAsync(id);

        Assert.Equal((TicketState.Filed, "Open", "moderate"), (ticket.State, ticket.AtMicrosoft!.Status, ticket.AtMicrosoft.Severity));
        Assert.Equal(ticket.FiledAt!.Value.AddHours(4), ticket.FirstResponseDue);
        Assert.NotNull(ticket.AtMicrosoft.ResponseDue);
    }

    [Fact]
    public async Task An_answer_is_found_at_its_own_time_within_the_pace_of_the_impact()
    {
        await bench.PassAsync(TimeSpan.FromMinutes(3));
        Microsoft.Reply(name, "We are looking into it.");
        var answeredAt = bench.Clock.GetUtcNow();

        await bench.PassAsync(TimeSpan.FromMinutes(5));

        var ticket = await bench.FindAsync(id);
        Assert.Equal(TicketState.Responded, ticket.State);
        Assert.InRange(answeredAt - ticket.RespondedAt!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal((ResponseSignal.Communication, "engineer@microsoft.example"), (ticket.FirstResponse!.Signal, ticket.FirstResponse.Who));
        Assert.Single(ticket.History, line => line is { Kind: TicketEventKind.MicrosoftWrote, Detail: "We are looking into it." });
    }

    [Fact]
    public async Task Engineer_severity_and_status_are_taken_over()
    {
        Microsoft.Assign(name, "engineer@microsoft.example");
        Microsoft.SetSeverity(name, "critical");
        Microsoft.SetStatus(name, "Updating");

        await bench.PassAsync(TimeSpan.FromMinutes(6));

        var ticket = await bench.FindAsync(id);
        Assert.Equal((BusinessImpact.Critical, "engineer@microsoft.example", "Updating"), (ticket.Impact, ticket.AtMicrosoft!.Engineer, ticket.AtMicrosoft.Status));
        Assert.Equal(ticket.FiledAt!.Value.AddHours(2), ticket.FirstResponseDue);
        Assert.Null(ticket.RespondedAt);
    }

    [Fact]
    public async Task A_request_that_Microsoft_closes_is_resolved_and_looked_at_no_more()
    {
        Microsoft.SetStatus(name, "Closed");

        await bench.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(TicketState.Resolved, (await bench.FindAsync(id)).State);
        Assert.Null(await bench.NextAsync());
    }

    [Fact]
    public async Task An_Azure_that_is_down_is_asked_again_later()
    {
        Microsoft.Reply(name, "We are looking into it.");
        bench.Azure.Arm.Faults.Add(AzureFault.Unavailable().On(ArmOperations.ListCommunications).Always());
        await bench.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(TicketState.Filed, (await bench.FindAsync(id)).State);

        bench.Azure.Arm.Faults.Clear();
        await bench.PassAsync(TimeSpan.FromMinutes(6));

        Assert.Equal(TicketState.Responded, (await bench.FindAsync(id)).State);
    }

    [Fact]
    public async Task What_a_person_writes_arrives_once_also_where_the_answer_is_lost()
    {
        bench.Azure.Arm.Faults.Add(Fault.DropAfterDelivery().On(ArmOperations.CreateCommunication));
        await TellAsync((desk, ticket) => desk.Reply(ticket, "It is worse now.", Aiko));

        await bench.PassAsync(TimeSpan.FromSeconds(1));
        await bench.PassAsync(TimeSpan.FromMinutes(2));
        await bench.PassAsync(TimeSpan.FromMinutes(6));

        var written = Assert.Single(bench.Azure.Arm.CommunicationsOf(bench.Azure.Arm.Tickets.Single()));
        Assert.Equal(("It is worse now.", "aiko@tailspin.example"), (written.Body, written.Sender));
        var ticket = await bench.FindAsync(id);
        Assert.Single(ticket.History, line => line is { Kind: TicketEventKind.Replied, Detail: "It is worse now." });
        Assert.Equal(TicketState.Filed, ticket.State);
    }

    [Fact]
    public async Task A_severity_that_can_not_be_changed_while_an_engineer_works_is_asked_for_in_words()
    {
        Microsoft.Assign(name, "engineer@microsoft.example", isWorking: true);
        await bench.DoAsync<TicketDesk>(id, (desk, ticket) => desk.ChangeAsync(ticket, (changed, now) => changed.ChangeImpact(BusinessImpact.Critical, null, Samples.Aiko, now), default));
        await TellAsync((desk, ticket) => desk.ChangeSeverity(ticket, Samples.Aiko));

        await bench.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal("Please change the severity to A.", Assert.Single(bench.Azure.Arm.CommunicationsOf(bench.Azure.Arm.Tickets.Single())).Body);
    }

    [Fact]
    public async Task A_request_is_closed_at_Microsoft_when_a_person_wants_it()
    {
        await TellAsync((desk, ticket) => desk.Close(ticket, Samples.Aiko));

        await bench.PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("Closed", bench.Azure.Arm.Tickets.Single().Status);
    }

    private Task TellAsync(Func<MicrosoftDesk, Ticket, ChangeOutcome> tell) => bench.DoAsync<MicrosoftDesk>(id, (desk, ticket) =>
    {
        Assert.Equal(ChangeOutcome.Changed, tell(desk, ticket));
        return Task.CompletedTask;
    });
}
