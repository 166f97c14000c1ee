using CspSupportBot.Storage;
using CspSupportBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

public static class FakeTime
{
    /// <summary>
    /// Puts a fake clock in place of the machine's and of the database's. `Advance` lets time pass; `AdjustTime` is what a person does who sets a clock.
    /// </summary>
    public static IServiceCollection GoBy(this IServiceCollection services, FakeTimeProvider clock) =>
        services.AddSingleton(new StoreClock(clock, new MachineTime(clock)));
}
