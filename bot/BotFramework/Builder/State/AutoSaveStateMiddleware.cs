namespace Microsoft.Bot.Builder;

/// <summary>Saves states after the bot's logic, unless that threw. Replies have left by then.</summary>
public class AutoSaveStateMiddleware : IMiddleware
{
    /// <summary>Saves the given states.</summary>
    public AutoSaveStateMiddleware(params BotState[] botStates)
        : this(new BotStateSet(botStates))
    {
    }

    /// <summary>Saves the states of a set.</summary>
    public AutoSaveStateMiddleware(BotStateSet botStateSet)
    {
        ArgumentNullException.ThrowIfNull(botStateSet);
        BotStateSet = botStateSet;
    }

    /// <summary>The states that are saved.</summary>
    public BotStateSet BotStateSet { get; set; }

    /// <summary>Adds a state to save.</summary>
    public AutoSaveStateMiddleware Add(BotState botState)
    {
        BotStateSet.Add(botState);
        return this;
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        await BotStateSet.SaveAllChangesAsync(turnContext, force: false, cancellationToken);
    }
}
