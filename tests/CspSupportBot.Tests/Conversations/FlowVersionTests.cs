using System.Text;
using CspSupportBot.Dialogs;
using CspSupportBot.Domain;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

/// <summary>A conversation that was in flight while another version was deployed.</summary>
public sealed class FlowVersionTests : IAsyncLifetime
{
    private BotUnderTest bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync();
        await bot.SayAllAsync("new ticket", "Contoso Ltd");
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_typed_answer_to_the_open_question_counts()
    {
        await BecomeAnotherVersionAsync();

        Assert.Contains("Which Azure subscription", (await bot.SayAsync("Azure")).VisibleText);
        Assert.Equal(3, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task A_clicked_answer_to_the_open_question_counts()
    {
        await BecomeAnotherVersionAsync();

        var delivery = await bot.Chat.PressAsync("Azure");

        Assert.Contains("Which Azure subscription", (await bot.Chat.WaitForReplyAsync(delivery, message => message.Sequence > delivery.SentAfter)).VisibleText);
        Assert.Equal(3, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task What_is_no_answer_is_explained_once()
    {
        await BecomeAnotherVersionAsync();

        var again = await bot.SayAsync("whatever");

        Assert.Contains("type Azure", ShownCard.Notice(again));
        Assert.Equal(3, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task An_answer_to_a_question_that_is_not_the_open_one_any_more_is_not_taken_for_another()
    {
        await ChangeStateAsync("\"family\"", "\"gone\"");
        await BecomeAnotherVersionAsync();

        var again = await bot.SayAsync("Azure");

        Assert.Contains("Which product family", again.VisibleText);
        Assert.Equal(3, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task A_dialog_that_no_longer_exists_is_no_reason_to_fail()
    {
        await ChangeStateAsync(nameof(NewTicketDialog), "OldDialog");
        await BecomeAnotherVersionAsync();

        Assert.Contains("Which product family", (await bot.SayAsync("Azure")).VisibleText);
        Assert.Contains("Which Azure subscription", (await bot.SayAsync("Azure")).VisibleText);
    }

    [Fact]
    public async Task Nothing_of_it_is_noticed_at_the_next_message()
    {
        await BecomeAnotherVersionAsync();
        await bot.SayAsync("Azure");

        Assert.Contains("How severe", (await bot.SayAsync("Contoso Production")).VisibleText);
    }

    private Task BecomeAnotherVersionAsync() => ChangeStateAsync($"\"flowVersion\":\"{Conversation.FlowVersion}\"", "\"flowVersion\":\"0\"");

    private async Task ChangeStateAsync(string before, string after)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(bot.Teams.TenantId.ToString());
        var db = scope.ServiceProvider.GetRequiredService<SupportDb>();
        var state = await db.State.SingleAsync();
        var text = Encoding.UTF8.GetString(state.Value);
        Assert.Contains(before, text);
        state.Value = Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal));
        await db.SaveChangesAsync();
    }
}
