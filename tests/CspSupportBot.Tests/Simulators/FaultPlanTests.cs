using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Simulators;

public sealed class FaultPlanTests : IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private TeamsChannelSimulator teams = null!;
    private Chat chat = null!;

    public async Task InitializeAsync()
    {
        teams = await TeamsChannelSimulator.StartAsync();
        chat = teams.PersonalChat(teams.AddUser("Ada Lovelace"));
    }

    public async Task DisposeAsync()
    {
        await teams.DisposeAsync();
    }

    public static TheoryData<Fault, int, int> AnsweredFaults => new()
    {
        { Fault.Throttle(TimeSpan.FromSeconds(3)), 429, 0 },
        { Fault.PreconditionFailed(), 412, 0 },
        { Fault.ServiceError(), 500, 0 },
        { Fault.BadGateway(), 502, 0 },
        { Fault.BadGatewayAfterDelivery(), 502, 1 },
        { Fault.Forbid("ConversationBlockedByUser"), 403, 0 },
    };

    [Theory]
    [MemberData(nameof(AnsweredFaults))]
    public async Task A_fault_strikes_once_and_then_all_is_well(Fault fault, int status, int delivered)
    {
        teams.Faults.Add(fault);

        using HttpResponseMessage struck = await SendAsync("one");
        int afterFault = chat.Messages.Count;
        using HttpResponseMessage fine = await SendAsync("two");

        Assert.Equal((status, delivered), ((int)struck.StatusCode, afterFault));
        Assert.Equal(status == 429 ? "3" : null, struck.Headers.RetryAfter?.ToString());
        Assert.Equal(HttpStatusCode.Created, fine.StatusCode);
        Assert.Equal([status, 201], teams.Requests.Select(request => request.Status ?? 0));
        Assert.Equal(0, teams.Faults.Pending);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_dropped_connection_leaves_the_bot_without_an_answer(bool afterDelivery, int delivered)
    {
        // On a connection that was used before, an HTTP stack is most tempted to repeat the request by itself.
        using HttpResponseMessage warm = await SendAsync("warm");
        teams.Faults.Add(afterDelivery ? Fault.DropAfterDelivery() : Fault.DropBeforeDelivery());

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => SendAsync("one"));

        Assert.Equal(delivered, chat.Messages.Count(message => message.Text == "one"));
        Assert.Equal([201, null], teams.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_delayed_message_is_in_flight_until_the_gate_opens()
    {
        FaultGate gate = new();
        teams.Faults.Add(Fault.DelayDelivery(gate));

        Task<HttpResponseMessage> sending = SendAsync("late");
        await gate.Reached;
        int whileHeld = chat.Messages.Count;
        gate.Open();
        using HttpResponseMessage answer = await sending;

        Assert.Equal(0, whileHeld);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("late", chat.LastMessage?.Text);
    }

    [Fact]
    public async Task A_delayed_answer_has_already_delivered()
    {
        FaultGate gate = new();
        teams.Faults.Add(Fault.DelayAnswer(gate));

        Task<HttpResponseMessage> sending = SendAsync("there");
        await gate.Reached;

        Assert.Equal("there", chat.LastMessage?.Text);
        Assert.False(sending.IsCompleted);
        gate.Open();
        using HttpResponseMessage answer = await sending;
    }

    [Fact]
    public async Task A_delayed_message_is_delivered_although_the_bot_gave_up()
    {
        FaultGate gate = new();
        teams.Faults.Add(Fault.DelayDelivery(gate));
        using CancellationTokenSource patience = new();

        Task<HttpResponseMessage> sending = SendAsync("ghost", patience.Token);
        await gate.Reached;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        gate.Open();

        Assert.Equal("ghost", (await chat.WaitForMessageAsync(_ => true)).Text);
    }

    [Fact]
    public async Task A_hanging_request_is_never_delivered()
    {
        FaultGate gate = new();
        teams.Faults.Add(Fault.Hang(gate));

        Task<HttpResponseMessage> sending = SendAsync("lost");
        await gate.Reached;
        gate.Open();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sending);
        Assert.Empty(chat.Messages);
    }

    [Fact]
    public async Task A_fault_strikes_only_what_it_was_meant_for_and_as_often_as_it_was_told()
    {
        teams.Faults.Add(Fault.BadGateway().Times(2).When(request => request.IsMessage && request.Body.Contains("hit", StringComparison.Ordinal)));

        List<int> statuses = [];
        foreach (string text in (string[])["miss", "hit", "miss", "hit", "hit"])
        {
            using HttpResponseMessage answer = await SendAsync(text);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([201, 502, 201, 502, 201], statuses);
    }

    [Fact]
    public async Task A_lasting_fault_ends_when_the_plan_is_cleared()
    {
        teams.Faults.Add(Fault.PreconditionFailed().Always());
        using HttpResponseMessage first = await SendAsync("one");
        using HttpResponseMessage second = await SendAsync("two");
        teams.Faults.Clear();
        using HttpResponseMessage third = await SendAsync("three");

        Assert.Equal([412, 412, 201], [(int)first.StatusCode, (int)second.StatusCode, (int)third.StatusCode]);
    }

    private Task<HttpResponseMessage> SendAsync(string text, CancellationToken cancellationToken = default) =>
        Http.PostAsJsonAsync(
            new Uri(teams.ServiceUrl, $"v3/conversations/{chat.Id}/activities"),
            new JsonObject { ["type"] = "message", ["text"] = text },
            cancellationToken);
}
