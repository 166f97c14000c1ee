using CspSupportBot.Domain.Operations;

namespace CspSupportBot.Storage;

/// <summary>Tells the operator of clocks that jumped or differ. The bot works all the same, so it stays ready.</summary>
public sealed class ClockReadiness(Timekeeper timekeeper, StoreClock clock) : IReadinessCheck
{
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(1);

    public string Name => "clock";

    public string? Note => timekeeper is { LastJump: { } jump, SinceJump: { } since } && since < ToldFor
        ? $"it was set {jump.Direction} by {jump.Distance:c}, to {jump.At:u}; if nobody meant that, set it right and have it synchronised"
        : clock.Skew.Duration() > StoreClock.Tolerance
            ? $"this machine's is {Round(clock.Skew):c} {(clock.Skew < TimeSpan.Zero ? "behind" : "ahead of")} the database's, which the bot goes by; have both synchronised, because logs show the machine's"
            : null;

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    private static TimeSpan Round(TimeSpan time) => TimeSpan.FromSeconds(Math.Round(time.Duration().TotalSeconds));
}
