using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Builder;

/// <summary>Middleware, errors and culture of a turn.</summary>
public sealed class BotAdapterTests
{
    private readonly TestAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Middleware_wraps_the_bot_in_the_order_in_which_it_was_added()
    {
        _adapter.Use(new Noting(_order, "a")).Use(new Noting(_order, "b"));

        await RunAsync(_ => _order.Add("bot"));

        Assert.Equal(["a in", "b in", "bot", "b out", "a out"], _order);
        Assert.Equal(2, _adapter.MiddlewareSet.Count());
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_ends_the_turn()
    {
        _adapter.Use(new Noting(_order, "a", goOn: false)).Use(new Noting(_order, "b"));

        await RunAsync(_ => _order.Add("bot"));

        Assert.Equal(["a in", "a out"], _order);
    }

    [Fact]
    public async Task A_set_of_middleware_is_middleware()
    {
        var set = new MiddlewareSet().Use(new Noting(_order, "inner"));
        _adapter.Use(new Noting(_order, "outer")).Use(set);

        await RunAsync(_ => _order.Add("bot"));

        Assert.Equal(["outer in", "inner in", "bot", "inner out", "outer out"], _order);
    }

    [Fact]
    public async Task The_error_handler_gets_what_escapes_from_bot_and_middleware()
    {
        Exception seen = null;
        _adapter.OnTurnError = (_, exception) => Task.FromResult(seen = exception);

        await RunAsync(_ => throw new TimeoutException());

        Assert.IsType<TimeoutException>(seen);
    }

    [Fact]
    public async Task Without_an_error_handler_the_caller_gets_it()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(_ => throw new TimeoutException()));
    }

    [Theory]
    [InlineData("ja-JP", "ja-JP")]
    [InlineData("not a culture!", null)]
    public async Task A_turn_runs_in_the_culture_of_its_activity_if_there_is_such_a_culture(string locale, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = string.Empty;
        var turnLocale = string.Empty;

        await _adapter.ProcessActivityAsync(
            new Activity { Type = ActivityTypes.Message, Locale = locale },
            (turn, _) =>
            {
                culture = CultureInfo.CurrentCulture.Name;
                turnLocale = ((TurnContext)turn).Locale;
                return Task.CompletedTask;
            });

        Assert.Equal(expected ?? before.Name, culture);
        Assert.Equal(expected, turnLocale);
        Assert.Equal(before, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task A_conversation_can_be_continued_without_anything_coming_in()
    {
        Activity seen = null;

        await _adapter.ContinueConversationAsync(
            "bot",
            _adapter.Conversation,
            (turn, _) => Task.FromResult(seen = turn.Activity),
            CancellationToken.None);

        Assert.Equal(ActivityEventNames.ContinueConversation, seen.Name);
        Assert.Equal(_adapter.Conversation.User.Id, seen.From.Id);
    }

    private Task RunAsync(Action<ITurnContext> bot)
        => _adapter.SendTextToBotAsync(
            "hi",
            (turn, _) =>
            {
                bot(turn);
                return Task.CompletedTask;
            },
            CancellationToken.None);

    private sealed class Noting(List<string> order, string name, bool goOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        {
            order.Add(name + " in");
            if (goOn)
            {
                await next(cancellationToken);
            }

            order.Add(name + " out");
        }
    }
}
