using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

[Collection(CrashGroup.Name)]
public sealed class TurnCrashTests(CrashingBot bot)
{
    private static readonly AzureTicketScript.Line First = AzureTicketScript.ToSummary[0];

    [Fact]
    public async Task A_message_whose_turn_was_killed_before_it_was_saved_is_new_when_Teams_repeats_it()
    {
        var chat = await bot.NewChatAsync();
        FaultGate roster = new();
        bot.Teams.Faults.Add(Fault.Hang(roster).When(request => request is { Method: "GET" }));

        var lost = await bot.KillAtAsync(roster, chat.SayAsync(First.Said));
        await bot.StartAgainAsync();
        var unseen = chat.Messages.Count;
        var again = await chat.RedeliverAsync(lost);

        Assert.False(lost.IsAccepted);
        Assert.Equal(0, unseen);
        Assert.True(again.IsAccepted);
        await FinishAsync(chat);
        Assert.Equal(1, CountOfQuestion(chat));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_that_Teams_had_not_taken_before_the_kill_comes_once(bool isRepeatedAtOnce)
    {
        var chat = await bot.NewChatAsync();
        FaultGate post = new();
        bot.Teams.Faults.Add(Fault.Hang(post).When(request => request.IsMessage));

        var lost = await bot.KillAtAsync(post, chat.SayAsync(First.Said));
        await bot.StartAgainAsync();
        var early = isRepeatedAtOnce ? await chat.RedeliverAsync(lost) : null;
        await chat.WaitForMessageAsync(message => message.VisibleText.Contains(First.Asked, StringComparison.Ordinal));
        var late = await chat.RedeliverAsync(lost);

        Assert.False(lost.IsAccepted);
        Assert.NotEqual(false, early?.IsAccepted);
        Assert.True(late.IsAccepted);
        await FinishAsync(chat);
        Assert.Equal(1, CountOfQuestion(chat));
    }

    [Fact]
    public async Task A_reply_that_Teams_took_but_the_killed_bot_never_heard_of_comes_at_most_twice()
    {
        var chat = await bot.NewChatAsync();
        FaultGate post = new();
        bot.Teams.Faults.Add(Fault.DelayAnswer(post).When(request => request.IsMessage));

        var lost = await bot.KillAtAsync(post, chat.SayAsync(First.Said));
        var taken = CountOfQuestion(chat);
        await bot.StartAgainAsync();
        var again = await chat.RedeliverAsync(lost);

        Assert.Equal(1, taken);
        Assert.True(again.IsAccepted);
        await FinishAsync(chat);
        Assert.InRange(CountOfQuestion(chat), 1, 2);
    }

    [Fact]
    public async Task A_message_whose_turn_outlived_its_answer_and_was_killed_is_answered_although_Teams_does_not_repeat_it()
    {
        // The turn waits three seconds for Teams to say who this is.
        var chat = await bot.NewChatAsync(answersWithin: "00:00:00.5");
        FaultGate roster = new();
        bot.Teams.Faults.Add(Fault.Hang(roster).When(request => request is { Method: "GET" }));

        var accepted = await chat.SayAsync(First.Said);
        await bot.KillAsync();
        roster.Open();
        bot.Teams.Faults.Clear();
        await bot.StartAgainAsync();

        Assert.True(accepted.IsAccepted);
        await chat.WaitForMessageAsync(message => message.VisibleText.Contains(First.Asked, StringComparison.Ordinal), TimeSpan.FromSeconds(40));
        await bot.SayAsync(chat, AzureTicketScript.ToSummary[1]);
        Assert.Equal(1, CountOfQuestion(chat));
    }

    [Fact]
    public async Task A_message_that_was_answered_before_the_kill_is_not_answered_again_after_it()
    {
        var chat = await bot.NewChatAsync();
        await bot.SayAsync(chat, First);
        var answered = await chat.SayAsync(AzureTicketScript.ToSummary[1].Said);

        await bot.KillAsync();
        await bot.StartAgainAsync();
        var again = await chat.RedeliverAsync(answered);

        Assert.True(answered.IsAccepted);
        Assert.True(again.IsAccepted);
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary.Skip(2));
        await bot.SayAsync(chat, AzureTicketScript.Submit);
        await bot.AssertOneFiledTicketAsync(chat);
        Assert.Equal(AzureTicketScript.ToSummary.Count + 1, chat.Messages.Count);
    }

    // The ticket's card is refreshed behind everything else in its conversation: once it says "Filed", nothing more will come.
    private async Task FinishAsync(Chat chat)
    {
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary.Skip(1));
        await bot.SayAsync(chat, AzureTicketScript.Submit);
        await bot.AssertOneFiledTicketAsync(chat);
    }

    private static int CountOfQuestion(Chat chat) =>
        chat.Messages.Count(message => message.VisibleText.Contains(First.Asked, StringComparison.Ordinal));
}
