using CspSupportBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>
/// What the store's clock shows: the fake time that has passed, and what somebody has set it forward by. (`AdjustTime` of the fake clock is no such thing, as it takes the
/// monotonic clock along.)
/// </summary>
public sealed class FakeTime(FakeTimeProvider clock) : IStoreTime
{
    private TimeSpan ahead;

    public DateTimeOffset Now => clock.GetUtcNow() + ahead;

    /// <summary>No time passes, but the clock shows another.</summary>
    public void Set(TimeSpan by) => ahead += by;

    public Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(Now);
}

public static class FakeTimeServices
{
    /// <summary>Puts a fake clock in place of the machine's and of the store's.</summary>
    public static IServiceCollection GoBy(this IServiceCollection services, FakeTimeProvider clock)
    {
        FakeTime time = new(clock);
        return services.AddSingleton(time).AddSingleton(new StoreClock(clock, time));
    }
}
