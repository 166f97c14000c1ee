using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

[Collection(CrashGroup.Name)]
public sealed class FilingCrashTests(CrashingBot bot)
{
    private const string FilingHere = "SELECT COUNT(*) FROM Tickets WHERE OwnerName = @owner AND State = 'Filing'";

    private const string Attempt =
        "SELECT COUNT(*) FROM Outbox JOIN Tickets ON Outbox.Lane = 'ticket:' || lower(replace(Tickets.Id, '-', '')) " +
        "WHERE Tickets.OwnerName = @owner AND Outbox.Kind = 'file' AND Outbox.State = 'Waiting' AND ";

    [Theory]
    [InlineData(EmbeddedFault.Hang, 0)]
    [InlineData(EmbeddedFault.HangAfterFiling, 1)]
    [InlineData(EmbeddedFault.Fail, 0)]
    [InlineData(EmbeddedFault.FailAfterFiling, 1)]
    public async Task A_kill_while_the_backend_misbehaves_ends_in_one_ticket(EmbeddedFault fault, int atBackendThen)
    {
        var chat = await bot.NewChatAsync(fault);
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary);
        await bot.SayAsync(chat, AzureTicketScript.Submit);

        await bot.WaitUntilAsync(() => HasComeToAsync(fault, chat));
        await bot.KillAsync();

        Assert.Equal(1, await bot.CountAsync(FilingHere, chat));
        Assert.Equal(atBackendThen, await bot.CountAtBackendAsync(chat));
        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
        AssertOneCard(chat);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_kill_while_the_card_is_being_updated_leaves_no_card_that_still_says_filing(bool hasTeamsTakenIt)
    {
        var chat = await bot.NewChatAsync();
        FaultGate put = new();
        bot.Teams.Faults.Add((hasTeamsTakenIt ? Fault.DelayAnswer(put) : Fault.Hang(put)).When(ShowsItFiled));
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary);

        await bot.KillAtAsync(put, chat.SayAsync(AzureTicketScript.Submit.Said));
        var before = bot.Teams.Requests.Count;
        await bot.StartAgainAsync();
        await bot.Teams.WaitForRequestAsync(request => ShowsItFiled(request) && request.Status == 200 && request.Order > before);

        await bot.AssertOneFiledTicketAsync(chat);
        AssertOneCard(chat);
    }

    [Fact]
    public async Task A_kill_after_submit_was_saved_and_before_its_reply_left_loses_neither()
    {
        var chat = await bot.NewChatAsync();
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary);
        FaultGate post = new();
        bot.Teams.Faults.Add(Fault.Hang(post).When(request => request.IsMessage));

        var lost = await bot.KillAtAsync(post, chat.SayAsync(AzureTicketScript.Submit.Said));
        await bot.StartAgainAsync();
        var again = await chat.RedeliverAsync(lost);

        Assert.False(lost.IsAccepted);
        Assert.True(again.IsAccepted);
        await bot.AssertOneFiledTicketAsync(chat);
        AssertOneCard(chat);
    }

    private static bool ShowsItFiled(RecordedRequest request) =>
        request.IsUpdate && request.Body.Contains("Filed, awaiting", StringComparison.Ordinal);

    /// <summary>Whether the filing stands where the fault holds it.</summary>
    private async Task<bool> HasComeToAsync(EmbeddedFault fault, Chat chat) => fault switch
    {
        EmbeddedFault.Hang => await bot.CountAsync(Attempt + "Outbox.LeasedUntil IS NOT NULL", chat) > 0,
        EmbeddedFault.HangAfterFiling => await bot.CountAtBackendAsync(chat) > 0,
        _ => await bot.CountAsync(Attempt + "Outbox.Attempts > 0", chat) > 0,
    };

    private static void AssertOneCard(Chat chat) =>
        Assert.Single(chat.Messages, message => message.VisibleText.Contains(AzureTicketScript.Submit.Asked, StringComparison.Ordinal));
}
