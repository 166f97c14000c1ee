using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Tests.Domain.Sla;

public sealed class ResponseTargetsTests
{
    private static readonly ResponseTargets Targets = new(TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(8));

    [Theory]
    [InlineData(BusinessImpact.Critical, 'A', 2)]
    [InlineData(BusinessImpact.Moderate, 'B', 4)]
    [InlineData(BusinessImpact.Minimal, 'C', 8)]
    public void The_deadline_counts_from_the_moment_Microsoft_accepted_it(BusinessImpact impact, char letter, int hours)
    {
        var accepted = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal(letter, impact.Letter());
        Assert.Equal(accepted.AddHours(hours), Targets.FirstResponseDue(impact, accepted));
    }
}
