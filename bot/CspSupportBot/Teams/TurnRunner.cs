using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams;

/// <summary>
/// Gives a turn a life of its own: neither a client that hangs up nor the limit of Teams cuts it, only its own time-out does. Where it takes
/// longer than Teams waits, the request is answered and the turn goes on.
/// </summary>
public sealed partial class TurnRunner(
    SupportAdapter adapter,
    TurnGate gate,
    RunningTurns running,
    IServiceScopeFactory scopes,
    IOptions<TurnsOptions> options,
    TimeProvider clock,
    ILogger<TurnRunner> logger) : IBot
{
    // Teams waits 15 seconds in all.
    private static readonly TimeSpan KeepWithin = TimeSpan.FromSeconds(3);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (IsAnsweredInTheResponse(turnContext.Activity) || !HasAddress(turnContext.Activity))
        {
            // Nobody waits longer for the answer to an invoke than Teams does.
            using var limit = new CancellationTokenSource(
                turnContext.Activity.Type == ActivityTypes.Invoke ? options.Value.AnswerWithin : options.Value.Timeout, clock);
            await gate.OnTurnAsync(turnContext, limit.Token);
            return;
        }

        var kept = new KeptTurn(scopes, turnContext.Activity, clock, logger);
        var turn = RunAsync(turnContext, kept);
        using var answered = new CancellationTokenSource();
        if (await Task.WhenAny(turn, Task.Delay(options.Value.AnswerWithin, clock, answered.Token)) == turn)
        {
            await answered.CancelAsync();
            await turn;
            return;
        }

        if (await TryKeepAsync(kept))
        {
            AnsweredEarly(turnContext.Activity.Id);
            return;
        }

        // Unanswered, Teams delivers it again: should this process die, nothing is lost.
        await turn;
    }

    private async Task<bool> TryKeepAsync(KeptTurn kept)
    {
        using var patience = new CancellationTokenSource(KeepWithin, clock);
        try
        {
            await kept.KeepAsync(options.Value.Timeout, patience.Token);
            return true;
        }
        catch (Exception failure)
        {
            NotKept(failure);
            return false;
        }
    }

    private static bool IsAnsweredInTheResponse(Activity activity) =>
        activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies;

    private static bool HasAddress(Activity activity) => activity.Conversation is not null && !string.IsNullOrWhiteSpace(activity.ServiceUrl);

    // The context that the request came with ends with the request, so the turn gets one of its own.
    private async Task RunAsync(ITurnContext received, KeptTurn kept)
    {
        using var presence = running.Enter();
        using var limit = new CancellationTokenSource(options.Value.Timeout, clock);
        try
        {
            await adapter.ContinueConversationAsync(
                received.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) ?? new ClaimsIdentity(),
                received.Activity,
                received.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
                gate.OnTurnAsync,
                limit.Token);
        }
        finally
        {
            await kept.ForgetAsync();
        }
    }

    [LoggerMessage(LogLevel.Information, "Activity {ActivityId} was answered before its turn ended; the turn goes on")]
    private partial void AnsweredEarly(string activityId);

    [LoggerMessage(LogLevel.Warning, "A long turn could not be written down, so Teams gets no answer before it ends")]
    private partial void NotKept(Exception failure);
}
