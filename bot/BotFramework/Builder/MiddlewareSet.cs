using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it was added: the first added is outermost.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds one more layer, inside those already there.</summary>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>Runs the whole set as one middleware.</summary>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        await RunFromAsync(0, turnContext, (_, token) => next(token), cancellationToken);
    }

    /// <summary>Runs the set and then the callback, which may be null.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
        => RunFromAsync(0, turnContext, callback, cancellationToken);

    /// <summary>The middleware in running order.</summary>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFromAsync(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (index == _middleware.Count)
        {
            return callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
        }

        return _middleware[index].OnTurnAsync(
            turnContext,
            token => RunFromAsync(index + 1, turnContext, callback, token),
            cancellationToken);
    }
}
