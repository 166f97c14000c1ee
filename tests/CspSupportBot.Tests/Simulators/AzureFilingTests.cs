using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Azure;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureFilingTests : IAsyncLifetime
{
    private static readonly string Ticket = $"{AzureBench.Support}/supportTickets/testticket";
    private AzureBench azure = null!;

    public async Task InitializeAsync() => azure = await AzureBench.StartAsync();

    public async Task DisposeAsync() => await azure.DisposeAsync();

    [Fact]
    public async Task A_new_ticket_is_accepted_and_its_operation_polled_to_the_end()
    {
        AzureAnswer accepted = await azure.PutAsync(Ticket, AzureTickets.New());
        string status = accepted.Header("Azure-AsyncOperation")!;
        AzureAnswer first = await azure.GetAsync(status);
        AzureAnswer second = await azure.GetAsync(status);
        AzureAnswer result = await azure.GetAsync(accepted.Header("Location")!);

        Assert.Equal((HttpStatusCode.Accepted, null), (accepted.Status, accepted.Body));
        Assert.Equal(TimeSpan.FromSeconds(1), accepted.Headers.RetryAfter?.Delta);
        Assert.Equal("InProgress", first.Body!["status"]!.ToString());
        Assert.Equal("Succeeded", second.Body!["status"]!.ToString());
        Assert.Equal("my title", result.Body!["properties"]!["title"]!.ToString());
        Assert.True(JsonNode.DeepEquals(AzureTickets.New(), azure.Arm.Tickets.Single().Received.Single()));
    }

    [Fact]
    public async Task A_support_plan_that_is_too_small_is_refused_only_after_the_202()
    {
        azure.Arm.Operations.Add(OperationCourse.RefusedPlan());

        AzureAnswer accepted = await azure.PutAsync(Ticket, AzureTickets.New());
        await azure.GetAsync(accepted.Header("Azure-AsyncOperation")!);
        AzureAnswer failed = await azure.GetAsync(accepted.Header("Azure-AsyncOperation")!);
        AzureAnswer ticket = await azure.GetAsync(Ticket);

        Assert.Equal(HttpStatusCode.Accepted, accepted.Status);
        Assert.Equal(("Failed", "InvalidSupportPlan"), (failed.Body!["status"]!.ToString(), failed.Code));
        Assert.Equal(HttpStatusCode.NotFound, ticket.Status);
        Assert.Empty(azure.Arm.Tickets);
    }

    [Fact]
    public async Task What_takes_its_time_happens_by_the_clock_even_if_nobody_polls()
    {
        azure.Arm.Operations.Add(new OperationCourse { Takes = TimeSpan.FromSeconds(10) });

        await azure.PutAsync(Ticket, AzureTickets.New());
        AzureAnswer early = await azure.GetAsync(Ticket);
        AzureAnswer name = await azure.PostAsync($"{AzureBench.Support}/checkNameAvailability", Name("testticket"));
        azure.Clock.Advance(TimeSpan.FromSeconds(10));
        AzureAnswer late = await azure.GetAsync(Ticket);

        Assert.Equal((HttpStatusCode.NotFound, "ResourceNotFound"), (early.Status, early.Code));
        Assert.False(name.Body!["nameAvailable"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.OK, late.Status);
    }

    [Fact]
    public async Task An_operation_can_stay_in_progress_for_many_polls()
    {
        azure.Arm.Operations.Add(new OperationCourse { Polls = 5 });
        AzureAnswer accepted = await azure.PutAsync(Ticket, AzureTickets.New());

        List<string> answers = [];
        for (int poll = 0; poll < 6; poll++)
        {
            answers.Add((await azure.GetAsync(accepted.Header("Azure-AsyncOperation")!)).Body!["status"]!.ToString());
        }

        Assert.Equal(["InProgress", "InProgress", "InProgress", "InProgress", "InProgress", "Succeeded"], answers);
    }

    [Theory]
    [InlineData(RepeatedName.FilesAgain, 202, 2)]
    [InlineData(RepeatedName.Conflicts, 409, 1)]
    public async Task The_same_name_again_never_passes_for_the_same_ticket(RepeatedName policy, int status, int tickets)
    {
        azure.Arm.RepeatedNames = policy;

        await azure.FileAsync("testticket");
        AzureAnswer again = await azure.PutAsync(Ticket, AzureTickets.New());

        Assert.Equal((status, tickets), ((int)again.Status, azure.Arm.Tickets.Count));
    }

    [Fact]
    public async Task A_name_is_free_until_it_is_taken()
    {
        AzureAnswer before = await azure.PostAsync($"{AzureBench.Support}/checkNameAvailability", Name("testticket"));
        await azure.FileAsync("testticket");
        AzureAnswer after = await azure.PostAsync($"{AzureBench.Support}/checkNameAvailability", Name("testticket"));

        Assert.True(before.Body!["nameAvailable"]!.GetValue<bool>());
        Assert.False(after.Body!["nameAvailable"]!.GetValue<bool>());
    }

    private static JsonObject Name(string name) => new() { ["name"] = name, ["type"] = "Microsoft.Support/supportTickets" };
}
