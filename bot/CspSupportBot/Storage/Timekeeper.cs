using Microsoft.Extensions.Options;

namespace CspSupportBot.Storage;

/// <summary>
/// Sets the bot's clock by the store's before any work is taken. Where the store's has jumped, what was written before is set right first, so that a jump neither doubles
/// work that is being done nor keeps back what is due.
/// </summary>
public sealed partial class Timekeeper(StoreClock clock, IServiceScopeFactory scopes, IOptions<StorageOptions> options, ILogger<Timekeeper> logger) : IDisposable
{
    // Another replica, or a turn that has read the time but not yet saved, may hear of a jump a little later: what they write is set right too.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    // Who comes second must find everything set right, not only the clock.
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile ClockJump? jump;
    private bool hasLookedBack;

    /// <summary>The last jump since the process started, or while it was stopped; null where there was none.</summary>
    public ClockJump? LastJump => jump;

    /// <summary>How long ago that was, whatever the clocks show; null where there was none.</summary>
    public TimeSpan? SinceJump => jump is { } last ? clock.GetElapsedTime(last.Stamp) : null;

    /// <param name="longestLease">The longest lease on work that there is, but for those on replies.</param>
    public async Task FollowAsync(TimeSpan longestLease, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await FollowAloneAsync(longestLease, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task FollowAloneAsync(TimeSpan longestLease, CancellationToken cancellationToken)
    {
        var off = await clock.SetAsync(cancellationToken);
        if (off.Duration() > StoreClock.Tolerance)
        {
            Remember(off);
        }

        var mayNeedRepair = !hasLookedBack || jump is { IsRepaired: false } || SinceJump < Settling;
        if (!mayNeedRepair)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var repair = scope.ServiceProvider.GetRequiredService<ClockRepair>();
        if (!hasLookedBack)
        {
            // The clock may have been set back while nobody ran.
            if (await repair.LatestTraceAsync(cancellationToken) - clock.GetUtcNow() is { } ahead && ahead > StoreClock.Tolerance)
            {
                Remember(-ahead);
            }

            hasLookedBack = true;
        }

        if (jump is { } last && (!last.IsRepaired || SinceJump < Settling))
        {
            await RepairAsync(repair, last, longestLease > options.Value.ReplyLease ? longestLease : options.Value.ReplyLease, cancellationToken);
        }
    }

    private async Task RepairAsync(ClockRepair repair, ClockJump last, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await repair.HoldLeasesAsync(now + lease, cancellationToken);
        var trace = await repair.LatestTraceAsync(cancellationToken);
        var before = last.IsRepaired || trace > last.Before ? trace : last.Before;
        if (before - now is { } ahead && ahead > StoreClock.Tolerance)
        {
            await repair.BringBackAsync(now + ahead, now, cancellationToken);
        }

        jump = last with { IsRepaired = true };
    }

    private void Remember(TimeSpan off)
    {
        var now = clock.GetUtcNow();
        var before = now - off;

        // What an earlier jump left to repair goes on counting.
        jump = new ClockJump(now, off, jump is { IsRepaired: false } open && open.Before > before ? open.Before : before, clock.GetTimestamp(), IsRepaired: false);
        Jumped(jump.Direction, jump.Distance, now);
    }

    [LoggerMessage(LogLevel.Warning, "The clock that decides what is due was set {Direction} by {Distance}, to {Now:u}; leases and retries are set right. Check it if nobody meant that")]
    private partial void Jumped(string direction, TimeSpan distance, DateTimeOffset now);
}

/// <param name="At">What the clock showed after it.</param>
/// <param name="By">Forward, or back where negative.</param>
/// <param name="Before">What it showed before.</param>
/// <param name="Stamp">When it was noticed, by the monotonic clock.</param>
/// <param name="IsRepaired">Whether what was written before was set right.</param>
public sealed record ClockJump(DateTimeOffset At, TimeSpan By, DateTimeOffset Before, long Stamp, bool IsRepaired)
{
    public string Direction => By < TimeSpan.Zero ? "back" : "forward";

    /// <summary>In whole seconds.</summary>
    public TimeSpan Distance => TimeSpan.FromSeconds(Math.Round(By.Duration().TotalSeconds));
}
