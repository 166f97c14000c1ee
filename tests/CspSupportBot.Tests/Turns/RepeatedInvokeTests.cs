using System.Net;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Turns;

/// <summary>Teams repeats an invoke under its id and then under a new one: nothing happens twice, and each gets the same answer.</summary>
public sealed class RepeatedInvokeTests : IAsyncLifetime
{
    private readonly CountingBot counting = new();
    private BotUnderTest bot = null!;

    public async Task InitializeAsync() => bot = await BotUnderTest.StartAsync(_ => [], services => services.AddScoped<IBot>(_ => counting));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task A_repetition_under_the_same_id_or_a_new_one_gets_the_first_answer()
    {
        var first = await ClickAsync("save");
        var sameId = await bot.Chat.RedeliverAsync(first);
        bot.Clock.Advance(TimeSpan.FromSeconds(59));
        var newId = await bot.Chat.RedeliverAsNewAsync(first);

        Assert.Equal(1, counting.Actions);
        Assert.All([first, sameId, newId], delivery => Assert.Equal((HttpStatusCode.OK, "1"), (delivery.Status, delivery.Json?["value"]?.ToString())));
    }

    [Fact]
    public async Task Repetitions_at_the_same_time_are_one()
    {
        var invoke = bot.Chat.NewActivity("invoke");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = Action("save");

        var deliveries = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.Chat.DeliverAsync(invoke)));

        Assert.Equal(1, counting.Actions);
        Assert.All(deliveries, delivery => Assert.Equal("1", delivery.Json?["value"]?.ToString()));
    }

    [Fact]
    public async Task Another_click_another_person_and_a_click_a_minute_later_are_new()
    {
        await ClickAsync("save");
        await ClickAsync("remove");
        await bot.Teams.PersonalChat(bot.Teams.AddUser("Kim")).InvokeAsync("adaptiveCard/action", Action("save"));
        bot.Clock.Advance(TimeSpan.FromSeconds(61));
        await ClickAsync("save");

        Assert.Equal(4, counting.Actions);
    }

    [Fact]
    public async Task A_question_is_asked_each_time()
    {
        await SearchAsync();
        await SearchAsync();

        Assert.Equal(2, counting.Searches);
    }

    [Fact]
    public async Task What_failed_may_be_tried_again()
    {
        bot.ExpectsWarnings = true;
        var failed = await ClickAsync("fail");
        var again = await bot.Chat.RedeliverAsync(failed);

        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError], [failed.Status, again.Status]);
        Assert.Equal("ServiceError", failed.Json?["error"]?["code"]?.ToString());
        Assert.Equal(2, counting.Actions);
    }

    private Task<Delivery> ClickAsync(string verb) => bot.Chat.InvokeAsync("adaptiveCard/action", Action(verb));

    private Task<Delivery> SearchAsync() => bot.Chat.InvokeAsync("application/search", new JsonObject { ["queryText"] = "c" });

    private static JsonObject Action(string verb) => new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb } };

    private sealed class CountingBot : TeamsActivityHandler
    {
        private int actions;

        public int Actions => actions;

        public int Searches { get; private set; }

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            var count = Interlocked.Increment(ref actions);
            return invokeValue.Action.Verb == "fail"
                ? throw new InvalidOperationException("As the test wants.")
                : Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = $"{count}" });
        }

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Searches++;
            return Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });
        }
    }
}
