namespace CspSupportBot.Simulators.Teams;

/// <summary>Gives out ids as Teams does: milliseconds since 1970 as a decimal string, never twice and always rising.</summary>
internal sealed class ActivityIds(TimeProvider time)
{
    private readonly Lock gate = new();
    private long last;

    public string Next()
    {
        lock (gate)
        {
            // A fake clock stands still, so the clock alone would repeat itself.
            last = Math.Max(last + 1, time.GetUtcNow().ToUnixTimeMilliseconds());
            return last.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
