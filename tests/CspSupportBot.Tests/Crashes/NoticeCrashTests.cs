using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>Kills between the moment at which Teams gets a warning or a reminder and the record that it has.</summary>
[Collection(CrashGroup.Name)]
public sealed class NoticeCrashTests(CrashingBot bot)
{
    private const string Warning = "% of the time is used up";
    private const string Reminder = "Water the plants";

    /// <summary>Of four hours: some seconds after the filing, and the next an hour later.</summary>
    private const string InSeconds = "0.0003";

    private const string Unfinished = "SELECT COUNT(*) FROM Outbox WHERE Kind IN ('warn', 'notice', 'send-notice', 'remind', 'tell-person') AND State = 'Waiting' AND DueAt < strftime('%Y-%m-%d %H:%M:%S', 'now', '+10 minutes')";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_warning_whose_sending_was_killed_comes_and_says_so_where_it_may_have_come_before(bool hasTeamsTakenIt)
    {
        var chat = await bot.NewChatAsync(warnsAt: InSeconds);
        var post = Stop(chat, Warning, hasTeamsTakenIt);
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary);
        await bot.SayAsync(chat, AzureTicketScript.Submit);

        await KillAtAsync(post);

        await AssertComesAsync(chat, Warning, hasTeamsTakenIt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reminder_whose_sending_was_killed_comes_and_says_so_where_it_may_have_come_before(bool hasTeamsTakenIt)
    {
        var chat = await bot.NewChatAsync();
        await bot.SayAsync(chat, new AzureTicketScript.Line($"remind me in 2 seconds to {Reminder}", Reminder));
        var post = Stop(chat, Reminder, hasTeamsTakenIt);

        await KillAtAsync(post);

        await AssertComesAsync(chat, Reminder, hasTeamsTakenIt, before: 1);
    }

    private FaultGate Stop(Chat chat, string words, bool hasTeamsTakenIt)
    {
        FaultGate post = new();
        bot.Teams.Faults.Add((hasTeamsTakenIt ? Fault.DelayAnswer(post) : Fault.Hang(post))
            .When(request => request.IsMessage && request.ConversationId == chat.Id && request.Body.Contains(words, StringComparison.Ordinal)));
        return post;
    }

    private async Task KillAtAsync(FaultGate post)
    {
        await post.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
        await bot.KillAsync();
        post.Open();
    }

    /// <param name="before">How many messages with these words were there before it was sent.</param>
    private async Task AssertComesAsync(Chat chat, string words, bool hasTeamsTakenIt, int before = 0)
    {
        var copies = hasTeamsTakenIt ? 2 : 1;
        await bot.StartAgainAsync();
        await bot.WaitUntilAsync(() => Task.FromResult(Sent().Count >= copies));
        await bot.WaitUntilAsync(async () => await bot.CountAsync(Unfinished, chat) == 0);

        Assert.Equal(copies, Sent().Count);
        Assert.All(Sent().Skip(hasTeamsTakenIt ? 1 : copies), copy => Assert.Contains("This may have reached you already.", copy.VisibleText, StringComparison.Ordinal));

        List<BotMessage> Sent() => [.. chat.Messages.Where(message => message.VisibleText.Contains(words, StringComparison.Ordinal)).Skip(before)];
    }
}
