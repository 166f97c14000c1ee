namespace CspSupportBot.Storage;

/// <summary>
/// The bot's time: the store's, carried on by the machine's monotonic clock until it is read again. So replicas on machines whose clocks differ agree on what is due, a
/// database that is gone stops no clock, and a clock that somebody sets changes the bot's time at one known moment. Timers and time-outs are the machine's, which no
/// setting of a clock touches.
/// </summary>
public sealed class StoreClock(TimeProvider machine, IStoreTime store) : TimeProvider
{
    /// <summary>What clocks may differ by without anybody being told: far less than any lease has to spare.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private volatile Reading? last;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    /// <summary>How far the machine's clock was ahead of the store's when that was read last; negative where it was behind.</summary>
    public TimeSpan Skew => last?.Skew ?? TimeSpan.Zero;

    public override DateTimeOffset GetUtcNow() => last is { } reading ? reading.At + machine.GetElapsedTime(reading.Stamp) : machine.GetUtcNow();

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Sets it by the store.</summary>
    /// <returns>How far the store's time was ahead of what this clock showed; negative where it was behind, zero at the first time.</returns>
    public async Task<TimeSpan> SetAsync(CancellationToken cancellationToken)
    {
        var asked = machine.GetTimestamp();
        var told = await store.ReadAsync(cancellationToken);
        var stamp = machine.GetTimestamp();

        // The time was read somewhere on the way. Taken for read at its end, nothing is ever done before its time; and what this clock shows may be anywhere in between.
        var latest = told + machine.GetElapsedTime(asked, stamp);
        var shown = last is { } before ? before.At + machine.GetElapsedTime(before.Stamp, stamp) : told;
        var at = shown < told ? told : shown > latest ? latest : shown;
        last = new Reading(at, stamp, machine.GetUtcNow() - at);
        return at - shown;
    }

    private sealed record Reading(DateTimeOffset At, long Stamp, TimeSpan Skew);
}
