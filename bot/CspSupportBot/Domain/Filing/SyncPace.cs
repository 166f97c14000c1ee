using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>How often Microsoft is asked for news of a ticket: often while the impact is high and the response is awaited, and ever less the longer nothing happens.</summary>
/// <param name="Critical">The shortest wait at impact A; B and C likewise.</param>
public sealed record SyncPace(TimeSpan Critical, TimeSpan Moderate, TimeSpan Minimal)
{
    // After an hour without news the next look comes five minutes later.
    private const int QuietPerLook = 12;
    private const int LongestInShortest = 15;

    /// <param name="isAnswered">Once the first response is there, nobody waits for a clock any more.</param>
    /// <param name="quiet">How long ago the last news was.</param>
    public TimeSpan Next(BusinessImpact impact, bool isAnswered, TimeSpan quiet)
    {
        var shortest = impact switch
        {
            BusinessImpact.Critical => Critical,
            BusinessImpact.Moderate => Moderate,
            _ => Minimal,
        };
        var first = isAnswered ? shortest * 2 : shortest;
        var wait = quiet / QuietPerLook;
        return wait < first ? first : wait < shortest * LongestInShortest ? wait : shortest * LongestInShortest;
    }
}
