using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Tests.Domain.Filing;

public sealed class SyncPaceTests
{
    private static readonly SyncPace Pace = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));

    [Theory]
    [InlineData(BusinessImpact.Critical, false, 0, 1)]
    [InlineData(BusinessImpact.Moderate, false, 0, 5)]
    [InlineData(BusinessImpact.Minimal, false, 0, 15)]
    [InlineData(BusinessImpact.Critical, true, 0, 2)]
    [InlineData(BusinessImpact.Critical, false, 12, 1)]
    [InlineData(BusinessImpact.Critical, false, 60, 5)]
    [InlineData(BusinessImpact.Critical, true, 60, 5)]
    [InlineData(BusinessImpact.Critical, false, 100_000, 15)]
    [InlineData(BusinessImpact.Minimal, false, 100_000, 225)]
    public void The_wait_grows_with_the_silence_from_the_shortest_of_the_impact_to_fifteen_times_as_long(
        BusinessImpact impact, bool isAnswered, int quietMinutes, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Pace.Next(impact, isAnswered, TimeSpan.FromMinutes(quietMinutes)));
}
