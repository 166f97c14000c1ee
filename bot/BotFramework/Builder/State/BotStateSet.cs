namespace Microsoft.Bot.Builder;

/// <summary>Several states that are loaded and saved together.</summary>
public class BotStateSet
{
    /// <summary>A set of the given states.</summary>
    public BotStateSet(params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        BotStates = [.. botStates];
    }

    /// <summary>The states.</summary>
    public List<BotState> BotStates { get; set; }

    /// <summary>Adds a state.</summary>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads every state of the turn; with <paramref name="force"/> again even if it was loaded.</summary>
    public Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        => Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    /// <summary>Saves every state that changed; with <paramref name="force"/> also those that did not.</summary>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        => Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}
