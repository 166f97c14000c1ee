namespace CspSupportBot.Storage.Sqlite;

/// <summary>A SQLite file has no clock of its own: its one process goes by the machine's.</summary>
public sealed class MachineTime(TimeProvider machine) : IStoreTime
{
    public Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken) => Task.FromResult(machine.GetUtcNow());
}
