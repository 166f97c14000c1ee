using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>Whether the bot can work, for the operator's probes.</summary>
public sealed partial class ReadinessDesk(
    SupportDb db, Outbox outbox, IStoreHealth store, IEnumerable<IReadinessCheck> checks, IOptions<StorageOptions> options, TimeProvider clock, ILogger<ReadinessDesk> logger)
{
    public async Task<Readiness> CheckAsync(CancellationToken cancellationToken)
    {
        var readiness = await LookAsync(cancellationToken);
        return readiness with { Notes = [.. checks.Where(check => check.Note is not null).Select(check => $"{check.Name}: {check.Note}"), .. readiness.Notes] };
    }

    private async Task<Readiness> LookAsync(CancellationToken cancellationToken)
    {
        List<string> problems = [];
        foreach (var check in checks)
        {
            if (await check.FindProblemAsync(cancellationToken) is { } problem)
            {
                problems.Add($"{check.Name}: {problem}");
            }
        }

        try
        {
            var isMigrated = !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
            if (!isMigrated)
            {
                return new Readiness("the store's schema is older than this version", 0, TimeSpan.Zero, problems);
            }

            var lag = await outbox.LagAsync(clock.GetUtcNow(), cancellationToken);
            if (lag > options.Value.UnreadyLag)
            {
                problems.Add($"work: the oldest piece of durable work has been due for {lag:c}; look in the log why nobody does it");
            }

            return new Readiness(Describe(store.Fault), await outbox.CountParkedAsync(cancellationToken), lag, problems) { Notes = await ChannelNotesAsync(cancellationToken) };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = store.Note(failure);
            if (fault is null)
            {
                StoreUnreachable(failure);
            }

            return new Readiness(Describe(fault ?? StoreFault.Unreachable), 0, TimeSpan.Zero, problems);
        }
    }

    private async Task<IReadOnlyList<string>> ChannelNotesAsync(CancellationToken cancellationToken)
    {
        var silent = await db.ChannelBindings.IgnoreQueryFilters().CountAsync(binding => binding.SilentSince != null, cancellationToken);
        return silent == 0 ? [] : [$"channels: {silent} of the bound channels get no notices; look whether the bot is still in their teams"];
    }

    // A full store can be read, so that it is full is known from the last write.
    private static string Describe(StoreFault? fault) => fault switch
    {
        null => "ok",
        StoreFault.Full => "the store is full: make room on its disk",
        _ => "the store can't be reached",
    };

    [LoggerMessage(LogLevel.Error, "The store can't be reached")]
    private partial void StoreUnreachable(Exception failure);
}

/// <param name="Store">"ok", or what is wrong with the store.</param>
/// <param name="ParkedWork">Pieces of durable work that were given up; a person must look at them.</param>
/// <param name="Lag">How long the oldest piece of durable work that nobody has taken has been due; zero where nothing is.</param>
/// <param name="Problems">What else keeps the bot from working, a sentence each; empty where nothing does.</param>
public sealed record Readiness(string Store, int ParkedWork, TimeSpan Lag, IReadOnlyList<string> Problems)
{
    /// <summary>What an operator should know although the bot can work; empty where there is nothing.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool IsReady => Store == "ok" && Problems.Count == 0;
}
