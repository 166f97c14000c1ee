namespace Microsoft.Bot.Builder;

/// <summary>Answers turns. One instance may serve many turns at once.</summary>
public interface IBot
{
    /// <summary>Handles one incoming activity.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
