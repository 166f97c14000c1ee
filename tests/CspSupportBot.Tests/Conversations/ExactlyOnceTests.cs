using CspSupportBot.Jobs;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Conversations;

public sealed class ExactlyOnceTests
{
    private static readonly string[] KnownWords = ["Which customer", "What I can do", "Which product family"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_submit_delivered_three_times_is_one_answer_and_one_ticket(bool atTheSameTime)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await SayScriptAsync(bot);
        var before = bot.Chat.Messages.Count;

        var submit = bot.Chat.NewActivity("message");
        submit["text"] = "submit";
        List<Delivery> deliveries = [];
        if (atTheSameTime)
        {
            deliveries.AddRange(await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => bot.Chat.DeliverAsync(submit))));
        }
        else
        {
            for (var time = 0; time < 3; time++)
            {
                deliveries.Add(await bot.Chat.DeliverAsync(submit));
            }
        }

        Assert.All(deliveries, delivery => Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}"));
        await AssertOneFiledTicketAsync(bot);
        Assert.Equal(before + 1, bot.Chat.Messages.Count);
    }

    [Fact]
    public async Task A_hundred_submits_at_once_are_one_ticket_and_each_is_answered()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await SayScriptAsync(bot);
        var before = bot.Chat.Messages.Count;

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => bot.Chat.SayAsync("submit")));

        Assert.All(deliveries, delivery => Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}"));
        await AssertOneFiledTicketAsync(bot);
        await bot.Chat.WaitForMessageAsync(_ => bot.Chat.Messages.Count == before + 100);
        Assert.Equal(99, bot.Chat.Messages.Count(message => message.VisibleText.Contains("That is done already: it is CSP-1")));
    }

    [Fact]
    public async Task Title_and_description_sent_in_one_breath_answer_two_questions()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await SayScriptAsync(bot, lines: 5);

        var deliveries = await Task.WhenAll(bot.Chat.SayAsync("Disk is full"), bot.Chat.SayAsync("Disk latency too"));
        var summary = await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("Is everything right"));

        Assert.All(deliveries, delivery => Assert.True(delivery.IsAccepted));
        Assert.Contains("Disk is full", summary.VisibleText);
        Assert.Contains("Disk latency too", summary.VisibleText);
        await bot.SayAsync("submit");
        await AssertOneFiledTicketAsync(bot);
    }

    [Fact]
    public async Task A_repeated_message_brings_only_the_replies_that_Teams_never_confirmed()
    {
        await using var bot = await StartWithoutDispatcherAsync();
        bot.Teams.Faults.Add(Fault.BadGateway().When(request => request.IsMessage && request.Body.Contains("Which customer")));

        // Help while a question is open is two replies: the help, and the question again.
        var opened = await bot.Chat.SayAsync("new ticket");
        await bot.Chat.RedeliverAsync(opened);
        bot.Teams.Faults.Add(Fault.BadGateway().When(request => request.IsMessage && request.Body.Contains("Which customer")));
        var helped = await bot.Chat.SayAsync("help");
        var first = await bot.Chat.RedeliverAsync(helped);
        var second = await bot.Chat.RedeliverAsync(helped);

        Assert.True(helped.IsAccepted && first.IsAccepted && second.IsAccepted);
        Assert.Equal(["Which customer", "What I can do", "Which customer"], Kinds(bot));
        Assert.Equal([502, 201, 201, 502, 201], bot.Teams.Requests.Where(request => request.IsMessage).Select(request => request.Status ?? 0));
    }

    [Fact]
    public async Task Replies_keep_their_order_when_Teams_refuses_the_first()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.ExpectsWarnings = true;
        await bot.SayAsync("new ticket");
        bot.Teams.Faults.Add(Fault.BadGateway().When(request => request.IsMessage));

        await bot.Chat.SayAsync("help");
        await bot.Chat.WaitForMessageAsync(_ => bot.Chat.Messages.Count == 3);

        Assert.Equal(["Which customer", "What I can do", "Which customer"], Kinds(bot));
    }

    [Fact]
    public async Task The_answer_to_the_next_message_does_not_overtake_one_that_Teams_refused()
    {
        await using var bot = await StartWithoutDispatcherAsync();
        bot.Teams.Faults.Add(Fault.BadGateway().When(request => request.IsMessage));

        await bot.Chat.SayAsync("new ticket");
        await bot.Chat.SayAsync("Contoso Ltd");

        Assert.True(bot.Chat.Messages.Count == 2, string.Join('\n', bot.Warnings));
        Assert.Equal(["Which customer", "Which product family"], Kinds(bot));
    }

    [Fact]
    public async Task A_reply_that_Teams_takes_long_to_accept_is_not_sent_a_second_time_meanwhile()
    {
        await using var bot = await BotUnderTest.StartAsync();
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.DelayDelivery(gate).When(request => request.IsMessage));

        var sending = bot.Chat.SayAsync("new ticket");
        await gate.Reached;
        bot.Clock.Advance(TimeSpan.FromSeconds(59));
        await bot.Services.GetRequiredService<Dispatcher>().RunDueAsync(CancellationToken.None);
        gate.Open();
        await sending;

        // Teams was answered before it lost its patience; the turn went on.
        await bot.Chat.WaitForMessageAsync(_ => bot.Chat.Messages.Count > 0);
        await bot.Services.GetRequiredService<Dispatcher>().RunDueAsync(CancellationToken.None);
        Assert.Equal(["Which customer"], Kinds(bot));
    }

    [Fact]
    public async Task Nobody_is_asked_to_say_again_what_was_saved()
    {
        await using var bot = await BotUnderTest.StartAsync(("BotFramework:Patience", "00:00:00.2"));
        bot.ExpectsWarnings = true;
        FaultGate gate = new();
        bot.Teams.Faults.Add(Fault.DelayAnswer(gate).When(request => request.IsMessage));
        var dispatcher = bot.Services.GetRequiredService<Dispatcher>();

        // The turn loses its lease, as after a sleep of the machine: it can't save any more that Teams took its reply. Whoever has
        // the lease now waits for the turn's request to end, and loses patience.
        var sending = bot.Chat.SayAsync("new ticket");
        await gate.Reached;
        bot.Clock.Advance(TimeSpan.FromMinutes(5));
        await dispatcher.RunDueAsync(CancellationToken.None);
        gate.Open();
        await sending;
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await dispatcher.RunDueAsync(CancellationToken.None);

        Assert.Equal(["Which customer", "Which customer"], Kinds(bot));
    }

    /// <summary>Nothing is sent later: what a turn can't send waits for the next message.</summary>
    private static async Task<BotUnderTest> StartWithoutDispatcherAsync()
    {
        var bot = await BotUnderTest.StartAsync();
        bot.ExpectsWarnings = true;
        await bot.StopDispatcherAsync();
        return bot;
    }

    private static Task<BotMessage> SayScriptAsync(BotUnderTest bot, int lines = 7) =>
        bot.SayAllAsync([.. AzureTicketScript.ToSummary.Take(lines).Select(line => line.Said)]);

    private static async Task AssertOneFiledTicketAsync(BotUnderTest bot)
    {
        await bot.Chat.WaitForMessageAsync(message => message.VisibleText.Contains("CSP-1 · Filed, awaiting first response"));
        Assert.Equal(["filed"], await TicketsEverywhere.StatesHereAsync(bot.Http, bot.Agent.Name));
        Assert.Equal(1, await TicketsEverywhere.CountAtBackendAsync(bot.Store, bot.Agent.Name));
    }

    private static IEnumerable<string> Kinds(BotUnderTest bot) => bot.Chat.Messages.Select(message =>
        KnownWords.FirstOrDefault(words => message.VisibleText.Contains(words)) ?? message.VisibleText);
}
