using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureFaultTests : IAsyncLifetime
{
    private static readonly string Ticket = $"{AzureBench.Support}/supportTickets/testticket";
    private AzureBench azure = null!;

    public async Task InitializeAsync() => azure = await AzureBench.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Fact]
    public async Task A_fault_strikes_the_nth_call_of_one_operation_only()
    {
        azure.Arm.Faults.Add(AzureFault.Throttle(TimeSpan.FromSeconds(7)).On(ArmOperations.ListTickets).AfterCalls(1).Times(2));

        List<int> statuses = [];
        for (int call = 0; call < 4; call++)
        {
            await azure.GetAsync("/providers/Microsoft.Support/services");
            statuses.Add((int)(await azure.GetAsync($"{AzureBench.Support}/supportTickets")).Status);
        }

        Assert.Equal([200, 429, 429, 200], statuses);
        Assert.Equal(0, azure.Arm.Faults.Pending);
        Assert.Equal((4, 4), (azure.Arm.CountOf(ArmOperations.ListTickets), azure.Arm.CountOf(ArmOperations.ListServices)));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_cut_connection_does_not_say_whether_the_ticket_was_filed(bool afterActing, int tickets)
    {
        azure.Arm.Faults.Add((afterActing ? Fault.DropAfterDelivery() : Fault.DropBeforeDelivery()).On(ArmOperations.CreateTicket));

        await Assert.ThrowsAsync<HttpRequestException>(() => azure.PutAsync(Ticket, AzureTickets.New()));

        Assert.Equal(tickets, azure.Arm.Tickets.Count);
    }

    [Fact]
    public async Task A_time_out_can_come_after_the_ticket_was_filed()
    {
        FaultGate gate = new();
        azure.Arm.Faults.Add(Fault.DelayAnswer(gate).On(ArmOperations.CreateTicket));

        Task<AzureAnswer> put = azure.PutAsync(Ticket, AzureTickets.New());
        await gate.Reached;
        int filed = azure.Arm.Tickets.Count;
        bool isAnswered = put.IsCompleted;
        gate.Open();

        Assert.Equal((1, false), (filed, isAnswered));
        Assert.Equal(HttpStatusCode.Accepted, (await put).Status);
    }

    [Fact]
    public async Task Half_an_answer_breaks_off_after_the_status()
    {
        await azure.FileAsync("testticket");
        azure.Arm.Faults.Add(Fault.CutAnswer().On(ArmOperations.GetTicket));

        await Assert.ThrowsAnyAsync<Exception>(() => azure.GetAsync(Ticket));

        Assert.Equal(200, azure.Arm.Requests[^1].Status);
        Assert.Equal(HttpStatusCode.OK, (await azure.GetAsync(Ticket)).Status);
    }

    [Fact]
    public async Task Latency_is_real_time()
    {
        azure.Arm.Faults.Add(Fault.Delay(TimeSpan.FromMilliseconds(200)));
        long before = TimeProvider.System.GetTimestamp();

        await azure.GetAsync($"{AzureBench.Support}/supportTickets");

        Assert.InRange(TimeProvider.System.GetElapsedTime(before), TimeSpan.FromMilliseconds(190), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Answers_can_hold_what_no_version_had_and_lack_what_is_optional()
    {
        JsonNode plain = (await azure.FileAsync("testticket")).Body!;
        azure.Arm.Faults.Add(AzureFault.UnknownFields());
        JsonNode fields = (await azure.GetAsync(Ticket)).Body!;
        azure.Arm.Faults.Add(AzureFault.UnknownValues());
        JsonNode values = (await azure.GetAsync($"{AzureBench.Support}/supportTickets")).Body!["value"]![0]!;
        azure.Arm.Faults.Add(AzureFault.MissingFields("serviceLevelAgreement", "supportEngineer"));
        JsonNode missing = (await azure.GetAsync(Ticket)).Body!;

        Assert.NotNull(fields["newInThisVersion"]);
        Assert.Equal("somethingNew", values["properties"]!["status"]!.ToString());
        Assert.Null(missing["properties"]!["serviceLevelAgreement"]);
        Assert.True(JsonNode.DeepEquals(plain, (await azure.GetAsync(Ticket)).Body));
    }

    [Fact]
    public async Task The_partners_token_can_expire_before_it_should()
    {
        azure.Arm.Faults.Add(AzureFault.ExpiredAuxiliaryToken(AzureBench.Client, azure.Arm.PartnerTenantId));

        AzureAnswer answer = await azure.GetAsync($"{AzureBench.Support}/supportTickets");

        Assert.Equal((HttpStatusCode.Unauthorized, "ExpiredAuthenticationToken"), (answer.Status, answer.Code));
        Assert.Contains(azure.Arm.PartnerTenantId, answer.Message, StringComparison.Ordinal);
    }
}
