using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

[Collection(CrashGroup.Name)]
public sealed class StartCrashTests(CrashingBot bot)
{
    [Fact]
    public async Task A_bot_that_was_killed_while_it_started_starts_again()
    {
        var chat = await bot.NewChatAsync();
        await bot.SayAsync(chat, AzureTicketScript.ToSummary[0]);
        await bot.KillAsync();

        // What a process leaves behind that dies while it brings the schema up to date.
        await bot.ChangeStoreAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-23 07:40:00')");
        await bot.StartAgainAsync();

        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary.Skip(1));
        await bot.SayAsync(chat, AzureTicketScript.Submit);
        await bot.AssertOneFiledTicketAsync(chat);
    }
}
