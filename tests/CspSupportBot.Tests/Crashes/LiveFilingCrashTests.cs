using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>SIGKILL at each step between submit and filed, opposite an Azure that files the same name twice if it is asked twice.</summary>
[Collection(CrashGroup.Name)]
public sealed class LiveFilingCrashTests(LiveCrashingBot bot)
{
    private const string Mine = "SELECT COUNT(*) FROM Tickets WHERE OwnerName = @owner AND ";

    private static readonly TimeSpan ConversationLimit = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(ArmOperations.CreateTicket, "not arrived")]
    [InlineData(ArmOperations.CreateTicket, "arrives late")]
    [InlineData(ArmOperations.CreateTicket, "not answered")]
    [InlineData(ArmOperations.PollOperation, "not arrived")]
    [InlineData(ArmOperations.PollOperation, "not answered")]
    [InlineData(ArmOperations.GetTicket, "not arrived")]
    [InlineData(ArmOperations.GetTicket, "not answered")]
    public async Task A_kill_while_a_call_to_Azure_is_on_its_way(string operation, string answer)
    {
        var chat = await bot.NewChatAsync();
        await LiveCrashingBot.ToSummaryAsync(chat);

        await KillAsync(chat, operation, answer);

        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    [Theory]
    [InlineData(ArmOperations.CreateWorkspace, "not arrived")]
    [InlineData(ArmOperations.CreateFile, "not answered")]
    [InlineData(ArmOperations.UploadFile, "not arrived")]
    [InlineData(ArmOperations.UploadFile, "arrives late")]
    [InlineData(ArmOperations.UploadFile, "not answered")]
    [InlineData(ArmOperations.CreateTicket, "not answered")]
    public async Task A_kill_while_a_file_goes_along(string operation, string answer)
    {
        var chat = await bot.NewChatAsync();
        await LiveCrashingBot.ToSummaryAsync(chat);
        var sent = await chat.SayAsync("", [bot.Teams.Files.AddFile(chat.User, "screenshot.png", Pictures.Png())]);
        await chat.WaitForReplyAsync(sent, message => message.VisibleText.Contains("screenshot.png", StringComparison.Ordinal));

        await KillAsync(chat, operation, answer);

        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
        var name = Assert.Single(bot.AtMicrosoft(chat)).Name;
        var file = Assert.Single(bot.Azure.Arm.FilesOf(bot.Azure.Arm.Workspaces.Single(workspace => workspace.Name == name)));
        Assert.Equal(Pictures.Png(), file.Content);
    }

    [Theory]
    [InlineData(ArmOperations.GetTicket)]
    [InlineData(ArmOperations.CheckTicketName)]
    public async Task A_kill_while_a_lost_answer_is_looked_for(string operation)
    {
        var chat = await bot.NewChatAsync();
        bot.Azure.Arm.Operations.Usual = new OperationCourse { Takes = TimeSpan.FromSeconds(3) };
        await LiveCrashingBot.ToSummaryAsync(chat);
        FaultGate gate = new();
        bot.Azure.Arm.Faults.Add(Fault.DropAfterDelivery().On(ArmOperations.CreateTicket));
        bot.Azure.Arm.Faults.Add(Fault.Hang(gate).On(operation));

        await SubmitAsync(chat);
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await bot.KillAsync();
        gate.Open();

        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    [Theory]
    [InlineData("FilingSentAt IS NOT NULL")]
    [InlineData("FilingOperation IS NOT NULL")]
    [InlineData("State = 'Filed'")]
    public async Task A_kill_as_soon_as_a_step_is_saved(string step)
    {
        var chat = await bot.NewChatAsync();
        bot.Azure.Arm.Operations.Usual = new OperationCourse { Takes = TimeSpan.FromSeconds(1) };
        await LiveCrashingBot.ToSummaryAsync(chat);

        await SubmitAsync(chat);
        await bot.WaitForStoreAsync(Mine + step, chat);
        await bot.KillAsync();

        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    [Fact]
    public async Task A_kill_while_a_new_token_is_asked_for()
    {
        var chat = await bot.NewChatAsync();
        await LiveCrashingBot.ToSummaryAsync(chat);
        bot.Azure.Login.Revoke();
        FaultGate gate = new();
        bot.Azure.Login.Gate = gate;

        await SubmitAsync(chat);
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await bot.KillAsync();
        bot.Azure.Login.Gate = null;
        gate.Open();

        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_kill_while_the_card_is_being_updated(bool hasTeamsTakenIt)
    {
        var chat = await bot.NewChatAsync();
        await LiveCrashingBot.ToSummaryAsync(chat);
        FaultGate gate = new();
        bot.Teams.Faults.Add((hasTeamsTakenIt ? Fault.DelayAnswer(gate) : Fault.Hang(gate))
            .When(request => request.IsUpdate && request.Body.Contains("Filed, awaiting", StringComparison.Ordinal)));

        await SubmitAsync(chat);
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await bot.KillAsync();
        gate.Open();

        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    [Fact]
    public async Task A_kill_between_the_submission_and_its_reply()
    {
        var chat = await bot.NewChatAsync();
        await LiveCrashingBot.ToSummaryAsync(chat);
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.Hang(gate).When(request => request.IsMessage));

        var sending = chat.SayAsync(AzureTicketScript.Submit.Said);
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await bot.KillAsync();
        gate.Open();
        var lost = await sending;

        await bot.StartAgainAsync();
        await chat.RedeliverAsync(lost);
        await bot.AssertOneFiledTicketAsync(chat);
    }

    [Fact]
    public async Task An_Azure_that_hangs_delays_no_answer_and_gets_the_ticket_when_it_is_back()
    {
        var chat = await bot.NewChatAsync();
        FaultGate gate = new();
        bot.Azure.Arm.Faults.Add(Fault.Hang(gate).Always());

        foreach (var line in AzureTicketScript.ToSummary.Append(AzureTicketScript.Submit))
        {
            var startedAt = TimeProvider.System.GetTimestamp();
            await LiveCrashingBot.SayAsync(chat, line);
            Assert.True(TimeProvider.System.GetElapsedTime(startedAt) < ConversationLimit, $"{line.Said} took {TimeProvider.System.GetElapsedTime(startedAt)}");
        }

        bot.Azure.Arm.Faults.Clear();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    private async Task KillAsync(Chat chat, string operation, string answer)
    {
        FaultGate gate = new();
        var fault = answer switch
        {
            "not arrived" => Fault.Hang(gate),
            "arrives late" => Fault.DelayDelivery(gate),
            _ => Fault.DelayAnswer(gate),
        };
        bot.Azure.Arm.Faults.Add(fault.On(operation));
        await SubmitAsync(chat);
        await gate.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await bot.KillAsync();
        gate.Open();
    }

    // What becomes of its answer is another matter.
    private static async Task SubmitAsync(Chat chat) => Assert.True((await chat.SayAsync(AzureTicketScript.Submit.Said)).IsAccepted);
}
