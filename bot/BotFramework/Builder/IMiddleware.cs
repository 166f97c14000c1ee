namespace Microsoft.Bot.Builder;

/// <summary>Code around every turn. Shared by all turns, so it keeps no state of one.</summary>
public interface IMiddleware
{
    /// <summary>Runs before and, after awaiting <paramref name="next"/>, behind the bot.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
