using System.Net;
using CspSupportBot.Connectors.Embedded;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>An orderly stop (SIGTERM) cuts nothing.</summary>
[Collection(CrashGroup.Name)]
public sealed class StopTests(CrashingBot bot)
{
    [Fact]
    public async Task A_stop_waits_for_the_turn_that_runs_and_tells_everybody_else_to_come_back()
    {
        var chat = await bot.NewChatAsync();
        var other = await bot.NewChatAsync();
        FaultGate post = new();
        bot.Teams.Faults.Add(Fault.DelayDelivery(post).When(request => request.IsMessage));
        var sending = chat.SayAsync(AzureTicketScript.ToSummary[0].Said);
        await post.Reached.WaitAsync(TeamsChannelSimulator.DefaultTimeout);

        var stopping = bot.StopAsync();
        var refused = await SayUntilRefusedAsync(other);
        var isRunningStill = !stopping.IsCompleted && !sending.IsCompleted;
        post.Open();
        var delivery = await sending;
        var exitCode = await stopping;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.True(isRunningStill);
        Assert.True(delivery.IsAccepted, $"{delivery.Status} {delivery.Failure}");
        Assert.Equal(0, exitCode);
        Assert.Equal(0, await bot.CountLeasesAsync());
        await bot.StartAgainAsync();
        await chat.RedeliverAsync(delivery);
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary.Skip(1));
        Assert.Equal(AzureTicketScript.ToSummary.Count, chat.Messages.Count);
    }

    [Fact]
    public async Task Durable_work_that_a_stop_interrupts_is_held_by_nobody_afterwards()
    {
        var chat = await bot.NewChatAsync(EmbeddedFault.Hang);
        await bot.SayAllAsync(chat, AzureTicketScript.ToSummary);
        await bot.SayAsync(chat, AzureTicketScript.Submit);
        await bot.WaitForStoreAsync("SELECT COUNT(*) FROM Outbox WHERE State = 'Waiting' AND LeasedUntil IS NOT NULL", chat);

        var exitCode = await bot.StopAsync();

        Assert.Equal((0, 0), (exitCode, await bot.CountLeasesAsync()));
        await bot.StartAgainAsync();
        await bot.AssertOneFiledTicketAsync(chat);
    }

    // The signal takes a moment to arrive; until then the bot just works.
    private static async Task<Delivery> SayUntilRefusedAsync(Chat chat)
    {
        using var limit = new CancellationTokenSource(TeamsChannelSimulator.DefaultTimeout);
        while (true)
        {
            var delivery = await chat.SayAsync("help", limit.Token);
            if (!delivery.IsAccepted)
            {
                return delivery;
            }
        }
    }
}
