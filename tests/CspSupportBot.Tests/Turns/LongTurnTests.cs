using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Turns;

/// <summary>A turn lives on its own time: Teams is answered before it gives up, people see that the bot is at work, and only the time-out ends it.</summary>
public sealed class LongTurnTests : IAsyncLifetime
{
    private static readonly string[] KnownWords = ["Which customer", "Which product family", "What I can do"];

    private readonly HeldCustomers customers = new();
    private BotUnderTest bot = null!;

    public async Task InitializeAsync()
    {
        bot = await BotUnderTest.StartAsync(_ => [], customers.Register);
        await bot.SayAsync("new ticket");
    }

    public async Task DisposeAsync()
    {
        customers.Open();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Teams_is_answered_before_it_gives_up_and_the_turn_goes_on()
    {
        var posted = bot.Clock.GetUtcNow();
        var sending = bot.Chat.SayAsync("Contoso Ltd");
        await customers.Reached;

        var delivery = await PassTimeUntilAsync(sending);

        Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}");
        Assert.InRange(bot.Clock.GetUtcNow() - posted, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(14));
        Assert.Single(bot.Chat.Messages);
        customers.Open();
        Assert.Contains("Which product family", (await bot.Chat.WaitForReplyAsync(delivery, message => message.Sequence > delivery.SentAfter)).VisibleText);
    }

    [Fact]
    public async Task A_long_turn_is_written_down_before_Teams_is_answered_and_forgotten_when_it_is_over()
    {
        const string Kept = "SELECT COUNT(*) FROM \"Outbox\" WHERE \"Kind\" = 'replay-turn'";
        await PassTimeUntilAsync(SayHeldAsync());
        var meanwhile = await bot.Store.CountAsync(Kept);

        customers.Open();
        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Which product family", StringComparison.Ordinal));
        await bot.SayAsync("help");
        for (var look = 0; look < 100 && await bot.Store.CountAsync(Kept) > 0; look++)
        {
            await LetThingsHappenAsync();
        }

        Assert.Equal((1, 0), (meanwhile, await bot.Store.CountAsync(Kept)));
    }

    [Fact]
    public async Task What_is_delivered_again_meanwhile_is_no_second_turn()
    {
        var first = await PassTimeUntilAsync(SayHeldAsync());
        var second = bot.Chat.RedeliverAsync(first);
        customers.Open();

        Assert.True((await second).IsAccepted);
        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Which product family", StringComparison.Ordinal));
        await bot.SayAsync("help");
        Assert.Equal(["Which customer", "Which product family", "What I can do", "Which product family"], Kinds());
    }

    [Fact]
    public async Task A_client_that_hangs_up_does_not_cut_the_turn()
    {
        using var client = new CancellationTokenSource();
        var sending = bot.Chat.SayAsync("Contoso Ltd", client.Token);
        await customers.Reached;

        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        customers.Open();

        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Which product family", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_its_time_out_the_turn_ends_with_an_apology_and_nothing_of_it_is_kept()
    {
        bot.ExpectsWarnings = true;
        var delivery = await PassTimeUntilAsync(SayHeldAsync());

        bot.Clock.Advance(TimeSpan.FromSeconds(60));
        var apology = await bot.Chat.WaitForReplyAsync(delivery, message => message.Text?.Contains("Something went wrong", StringComparison.Ordinal) == true);
        customers.Open();

        var reference = System.Text.RegularExpressions.Regex.Match(apology.Text!, "[0-9a-f]{12}").Value;
        Assert.Contains(bot.Warnings, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains(reference, StringComparison.Ordinal));
        Assert.Contains("Which product family", (await bot.SayAsync("Contoso Ltd")).VisibleText);
    }

    [Theory]
    [InlineData("language ja", "en-US", "問題が発生しました")]
    [InlineData("language en", "ja-JP", "Something went wrong")]
    public async Task The_apology_is_in_the_language_that_the_person_chose(string choice, string locale, string expected)
    {
        bot.ExpectsWarnings = true;
        var chat = bot.Teams.PersonalChat(bot.Teams.AddUser("Kim", locale));
        await bot.SayAsync(choice, chat);
        await bot.SayAsync("new ticket", chat);
        var delivery = await PassTimeUntilAsync(SayHeldAsync(chat));

        bot.Clock.Advance(TimeSpan.FromSeconds(60));

        await chat.WaitForReplyAsync(delivery, message => message.Text?.Contains(expected, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_failed_apology_is_no_reason_for_another()
    {
        bot.ExpectsWarnings = true;
        bot.Teams.Faults.Add(Fault.Forbid("ConversationBlockedByUser").When(request => request.IsMessage).Always());
        await PassTimeUntilAsync(SayHeldAsync());

        bot.Clock.Advance(TimeSpan.FromSeconds(60));
        await bot.Teams.WaitForRequestAsync(request => request.IsMessage && request.Body.Contains("Something went wrong", StringComparison.Ordinal));
        customers.Open();
        bot.Teams.Faults.Clear();
        await bot.SayAsync("help");

        Assert.Single(bot.Teams.Requests, request => request.IsMessage && request.Body.Contains("Something went wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_is_shown_after_a_second_again_every_few_seconds_and_never_after_the_reply()
    {
        var sending = SayHeldAsync();
        await customers.Reached;
        await PassTimeUntilTypingAsync(1);
        await PassTimeUntilTypingAsync(3);
        var shownFor = bot.Clock.GetUtcNow() - BotUnderTest.Start;

        customers.Open();
        var delivery = await sending;
        await bot.Chat.WaitForReplyAsync(delivery, message => message.Sequence > delivery.SentAfter);
        var soFar = Typing();
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.SayAsync("help");

        Assert.Equal(soFar, Typing());
        Assert.InRange(shownFor, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(10));
        var reply = bot.Teams.Requests.First(request => request.IsMessage && request.Body.Contains("Which product family", StringComparison.Ordinal));
        Assert.All(bot.Teams.Requests.Where(request => request.IsTyping), typing => Assert.True(typing.Order < reply.Order));
    }

    [Fact]
    public async Task A_quick_turn_shows_no_typing()
    {
        await bot.SayAsync("help");
        bot.Clock.Advance(TimeSpan.FromSeconds(30));
        await bot.SayAsync("help");

        Assert.Equal(0, Typing());
    }

    [Fact]
    public async Task A_typing_that_Teams_refuses_does_no_harm()
    {
        bot.Teams.Faults.Add(Fault.ServiceError().When(request => request.IsTyping).Always());
        var sending = SayHeldAsync();
        await customers.Reached;
        await PassTimeUntilTypingAsync(1);

        customers.Open();

        Assert.True((await sending).IsAccepted);
        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Which product family", StringComparison.Ordinal));
    }

    private Task<Delivery> SayHeldAsync(Chat? chat = null) => (chat ?? bot.Chat).SayAsync("Contoso Ltd");

    private int Typing() => bot.Teams.Requests.Count(request => request.IsTyping);

    private string[] Kinds() =>
        [.. bot.Chat.Messages.Select(message => KnownWords.First(kind => message.VisibleText.Contains(kind, StringComparison.Ordinal)))];

    private async Task PassTimeUntilTypingAsync(int times)
    {
        for (var step = 0; step < 100 && Typing() < times; step++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(0.25));
            await LetThingsHappenAsync();
        }

        Assert.Equal(times, Typing());
    }

    // What waits for the clock may begin to wait only now, so time passes in small steps.
    private async Task<Delivery> PassTimeUntilAsync(Task<Delivery> sending)
    {
        await customers.Reached;
        for (var step = 0; step < 28 && !sending.IsCompleted; step++)
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await LetThingsHappenAsync();
        }

        return await sending.WaitAsync(TeamsChannelSimulator.DefaultTimeout);
    }

    private static Task LetThingsHappenAsync() => Task.Delay(TimeSpan.FromMilliseconds(40));
}
