using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Teams.Access;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Teams;

/// <summary>
/// Every activity comes through here. Who is no staff gets no further; a turn is handled once, whatever Teams repeats; turns of one conversation
/// run one after another; and state, seen id and replies are saved together, before the first reply leaves.
/// </summary>
public sealed partial class TurnGate(
    IServiceScopeFactory scopes,
    StaffCheck staff,
    Strangers strangers,
    ConversationLanes lanes,
    IConversationLock locks,
    InvokeRepeats repeats,
    IOptions<TurnsOptions> options,
    BotMeter meter,
    TimeProvider clock,
    ILogger<TurnGate> logger) : IBot
{
    private const int MostRuns = 3;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var began = clock.GetTimestamp();
        var outcome = "failed";
        try
        {
            outcome = await HandleAsync(turnContext, cancellationToken);
        }
        finally
        {
            meter.CountTurn(turnContext.Activity.Type, outcome, clock.GetElapsedTime(began));
        }
    }

    /// <returns>What became of it, for the meter.</returns>
    private async Task<string> HandleAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (Arrival.Of(turnContext.Activity, clock.GetUtcNow()) is not { } arrival)
        {
            NotFromTeams(turnContext.Activity.Type);
            return "ignored";
        }

        if (await staff.FindRefusalAsync(turnContext, arrival, cancellationToken) is { } refusal && !staff.MayTell(turnContext.Activity, refusal))
        {
            await strangers.TurnAwayAsync(turnContext, arrival, refusal, cancellationToken);
            return "turned_away";
        }

        if (!ChangesSomething(turnContext.Activity))
        {
            await using var scope = Enter(arrival);
            await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turnContext, cancellationToken);
            return "done";
        }

        // First among the turns of this replica, in the order of arrival, then among the replicas.
        using var turn = await lanes.EnterAsync(arrival.Address.ConversationId, cancellationToken);
        await using var conversation = await locks.EnterAsync(arrival.Address.PartnerTenant, arrival.Address.ConversationId, cancellationToken);
        if (repeats.Find(turnContext.Activity, arrival) is { } answer)
        {
            SeenBefore(arrival.ActivityId);
            await AnswerAsync(turnContext, answer, cancellationToken);
            return "repeated";
        }

        await using var typing = TypingIndicator.Start(turnContext, options.Value.TypingAfter, clock);
        var held = HeldReplies.Of(turnContext);
        try
        {
            return await RunOnceAsync(turnContext, arrival, held, typing, cancellationToken);
        }
        catch
        {
            await typing.StopAsync();
            held.LetPass();
            throw;
        }
    }

    private static bool ChangesSomething(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate || InvokeRepeats.MayChange(activity);

    private async Task<string> RunOnceAsync(ITurnContext turnContext, Arrival arrival, HeldReplies held, TypingIndicator typing, CancellationToken cancellationToken)
    {
        ClickContent? click = turnContext.Activity.Type == ActivityTypes.Invoke ? InvokeRepeats.ContentOf(turnContext.Activity, arrival) : null;
        for (var run = 1; ; run++)
        {
            held.StartOver();
            turnContext.TurnState.Remove(BotAdapter.InvokeResponseKey);
            await using var scope = Enter(arrival);
            var ledger = scope.ServiceProvider.GetRequiredService<ITurnLedger>();
            if (await HasSeenAsync(ledger, arrival, click, cancellationToken))
            {
                SeenBefore(arrival.ActivityId);
                await typing.StopAsync();
                await AnswerAsync(turnContext, new InvokeResponse { Status = StatusCodes.Status200OK }, cancellationToken);
                var left = await ledger.ClaimUnconfirmedAsync(arrival.Address.ConversationId, arrival.ActivityId, cancellationToken);
                await SendAsync(turnContext, ledger, left, cancellationToken);
                return "repeated";
            }

            try
            {
                await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turnContext, cancellationToken);
                var answer = InvokeAnswer(turnContext);
                if (answer?.Status >= StatusCodes.Status400BadRequest)
                {
                    // A refused invoke has changed nothing.
                    repeats.Remember(turnContext.Activity, arrival, answer);
                    return "done";
                }

                var replies = await ledger.CommitAsync(arrival.Address, arrival.ActivityId, click, held.Messages, cancellationToken);
                if (answer is not null)
                {
                    // Only what was saved is done: else the repetition must do it.
                    repeats.Remember(turnContext.Activity, arrival, answer);
                }

                await typing.StopAsync();
                await SendAsync(turnContext, ledger, replies, cancellationToken);
                return "done";
            }
            catch (TurnConflictException) when (run < MostRuns)
            {
                // Nothing was saved and nothing was sent: it is as if the turn had not begun.
                RunAgain(arrival.ActivityId);
            }
        }
    }

    private async Task<bool> HasSeenAsync(ITurnLedger ledger, Arrival arrival, ClickContent? click, CancellationToken cancellationToken) =>
        await ledger.HasSeenAsync(arrival.Address.ConversationId, arrival.ActivityId, cancellationToken)
        || (click is { } content && await ledger.HasSeenAsync(arrival.Address.ConversationId, content, clock.GetUtcNow() - InvokeRepeats.Remembered, cancellationToken));

    private static InvokeResponse? InvokeAnswer(ITurnContext turnContext) =>
        turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse;

    private static async Task AnswerAsync(ITurnContext turnContext, InvokeResponse answer, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
        {
            await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer }, cancellationToken);
        }
    }

    private AsyncServiceScope Enter(Arrival arrival)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(arrival.Address.PartnerTenant);
        return scope;
    }

    // The turn is done and saved: nothing that fails from here on may make the user say again what was understood.
    private async Task SendAsync(ITurnContext turnContext, ITurnLedger ledger, IReadOnlyList<HeldReply> replies, CancellationToken cancellationToken)
    {
        for (var next = 0; next < replies.Count; next++)
        {
            try
            {
                var sentId = await SendAsync(turnContext, replies[next].Message, cancellationToken);
                meter.CountSent(replies[next].Message);
                await ledger.ConfirmAsync(replies[next], sentId, replies.ElementAtOrDefault(next + 1), CancellationToken.None);
            }
            catch (Exception failure)
            {
                // The dispatcher delivers what is left, in order.
                ReplyPostponed(failure, replies.Count - next);
                await ReleaseAsync(ledger, [.. replies.Skip(next)], failure);
                return;
            }
        }
    }

    private async Task ReleaseAsync(ITurnLedger ledger, IReadOnlyList<HeldReply> replies, Exception failure)
    {
        try
        {
            var outcome = DeliveryFailure.Of(failure);
            await ledger.ReleaseAsync(replies, outcome.Message, mayHaveArrived: outcome is DeliveryOutcome.Uncertain, CancellationToken.None);
        }
        catch (Exception unreleased)
        {
            // Their lease ends by itself.
            ReplyUnconfirmed(unreleased);
        }
    }

    private static async Task<string?> SendAsync(ITurnContext turnContext, OutgoingMessage message, CancellationToken cancellationToken)
    {
        var activity = TeamsMessage.Write(message);
        activity.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        activity.ReplyToId = null;
        if (message.Replaces is null)
        {
            return (await turnContext.Adapter.SendActivitiesAsync(turnContext, [activity], cancellationToken)).FirstOrDefault()?.Id;
        }

        try
        {
            activity.Id = message.Replaces;
            await turnContext.Adapter.UpdateActivityAsync(turnContext, activity, cancellationToken);
        }
        catch (Exception failure) when (DeliveryFailure.Of(failure).IsFinal)
        {
            // Somebody deleted the message: there is nothing to replace.
        }

        return null;
    }

    [LoggerMessage(LogLevel.Information, "An activity of type {Type} without conversation, tenant or sender was ignored")]
    private partial void NotFromTeams(string type);

    [LoggerMessage(LogLevel.Information, "Activity {ActivityId} was delivered again")]
    private partial void SeenBefore(string activityId);

    [LoggerMessage(LogLevel.Information, "Turn of activity {ActivityId} is run again after a conflict")]
    private partial void RunAgain(string activityId);

    [LoggerMessage(LogLevel.Warning, "{Count} replies could not be sent yet; they are sent later")]
    private partial void ReplyPostponed(Exception failure, int count);

    [LoggerMessage(LogLevel.Warning, "A reply was sent, but that could not be saved; it may be sent once more")]
    private partial void ReplyUnconfirmed(Exception failure);
}
