using System.Globalization;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>
/// Kills the bot at random moments of scripted conversations, up to two in each, sometimes once more while it starts.
/// <c>CRASH_ROUNDS</c> is the number of conversations (3 by default; 100 and more for a long run), <c>CRASH_SEED</c> chooses
/// other moments. What was drawn is repeatable, what the process was just doing then is not.
/// </summary>
[Collection(CrashGroup.Name)]
public sealed class RandomCrashTests(CrashingBot bot)
{
    private const int KillsPerRound = 2;
    private const string ClosedAsOver = "This card is closed";

    private static readonly AzureTicketScript.Line[] Lines = [.. AzureTicketScript.ToSummary, AzureTicketScript.Submit];

    private readonly Random random = new(FromEnvironment("CRASH_SEED", 20261123));

    [Fact]
    public async Task Every_conversation_ends_in_one_ticket_whenever_the_bot_is_killed()
    {
        for (var round = FromEnvironment("CRASH_ROUNDS", 3); round > 0; round--)
        {
            var chat = await bot.NewChatAsync();
            var killedAt = random.GetItems(Lines, KillsPerRound);
            foreach (var line in Lines)
            {
                await TalkAsync(chat, line, isKilled: killedAt.Contains(line));
            }

            await bot.AssertOneFiledTicketAsync(chat);

            AssertAsked(chat);
        }
    }

    private static void AssertAsked(Chat chat)
    {
        var texts = chat.Messages.Select(message => message.VisibleText).ToList();
        var asked = AzureTicketScript.ToSummary.Select(line => texts.Count(text => text.Contains(line.Asked, StringComparison.Ordinal))).ToList();

        // Twice at most for each of the two starts that may have found a reply unconfirmed. Who answers a question before the bot has saved that Teams took it leaves
        // its card open until the ticket is filed, which closes it in other words.
        var closed = texts.Count(text => text.Contains(ClosedAsOver, StringComparison.Ordinal));
        Assert.True(asked.Max() <= 1 + KillsPerRound && asked.Count(times => times == 0) <= closed, string.Join("\n---\n", texts));
    }

    private async Task TalkAsync(Chat chat, AzureTicketScript.Line line, bool isKilled)
    {
        if (!isKilled)
        {
            await bot.SayAsync(chat, line);
            return;
        }

        var sending = chat.SayAsync(line.Said);
        await PassAsync(longest: 80);
        await bot.KillAsync();
        var delivery = await sending;
        if (random.Next(3) == 0)
        {
            await StartInVainAsync();
        }

        await bot.StartAgainAsync();
        if (!delivery.IsAccepted)
        {
            Assert.True((await chat.RedeliverAsync(delivery)).IsAccepted);
        }

        await chat.WaitForReplyAsync(delivery, message => message.VisibleText.Contains(line.Asked, StringComparison.Ordinal));
    }

    private async Task StartInVainAsync()
    {
        using var limit = new CancellationTokenSource(random.Next(200, 1500));
        try
        {
            await bot.StartAgainAsync(cancellationToken: limit.Token);
        }
        catch (OperationCanceledException)
        {
            // It is killed before it is ready; a fast machine was ready sooner.
        }

        await bot.KillAsync();
    }

    private Task PassAsync(int longest) => Task.Delay(random.Next(longest));

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
