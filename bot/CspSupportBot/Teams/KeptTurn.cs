using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using Microsoft.Bot.Schema;

namespace CspSupportBot.Teams;

/// <summary>The note of one turn that takes longer than Teams waits: written before Teams is answered, thrown away when the turn is over.</summary>
public sealed partial class KeptTurn(IServiceScopeFactory scopes, Activity activity, TimeProvider clock, ILogger logger)
{
    private readonly Lock door = new();
    private bool isOver;
    private Task<long?> keeping = Task.FromResult<long?>(null);

    public async Task KeepAsync(TimeSpan turnTimeout, CancellationToken cancellationToken)
    {
        lock (door)
        {
            if (!isOver)
            {
                keeping = WriteAsync(turnTimeout, cancellationToken);
            }
        }

        await keeping;
    }

    /// <summary>The turn is over: saved, or ended with an apology.</summary>
    public async Task ForgetAsync()
    {
        lock (door)
        {
            isOver = true;
        }

        await Task.WhenAny(keeping);
        if (keeping.IsCompletedSuccessfully && await keeping is { } kept && Arrival.Of(activity, clock.GetUtcNow()) is { } arrival)
        {
            try
            {
                await DoAsync(arrival, async inbox =>
                {
                    await inbox.ForgetAsync(kept, CancellationToken.None);
                    return kept;
                });
            }
            catch (Exception failure)
            {
                // The turn is over, whatever becomes of its note: run again, it is known as done, or as one that ended with an apology.
                NotForgotten(failure.Message);
            }
        }
    }

    private async Task<long?> WriteAsync(TimeSpan turnTimeout, CancellationToken cancellationToken) => Arrival.Of(activity, clock.GetUtcNow()) is { } arrival
        ? await DoAsync(arrival, inbox => inbox.KeepAsync(arrival.Address.ConversationId, TurnReplay.Write(activity), turnTimeout, cancellationToken))
        : null;

    private async Task<T> DoAsync<T>(Arrival arrival, Func<ITurnInbox, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<PartnerTenant>().Enter(arrival.Address.PartnerTenant);
        return await work(scope.ServiceProvider.GetRequiredService<ITurnInbox>());
    }

    [LoggerMessage(LogLevel.Warning, "The note of a long turn could not be thrown away; it is found to be done when its time is over: {Cause}")]
    private partial void NotForgotten(string cause);
}
