namespace CspSupportBot.Jobs;

/// <summary>Doubling waits with a jitter of a fifth, so that what failed together does not come back together.</summary>
public static class RetryDelay
{
    private const double Jitter = 0.2;

    /// <param name="failures">How often it has failed, this time included; at least 1.</param>
    /// <param name="random">From 0 (inclusive) to 1 (exclusive).</param>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest, double random)
    {
        var doubled = first * Math.Pow(2, Math.Min(failures, 30) - 1);
        var wait = doubled < longest ? doubled : longest;
        return wait * (1 - Jitter + (2 * Jitter * random));
    }
}
