using CspSupportBot.Domain.Operations;

namespace CspSupportBot.Storage;

/// <summary>Remembers that the store is away or full from the first failure until a write succeeds; an outage is two lines in the log, not two thousand.</summary>
public sealed partial class StoreHealth(ILogger<StoreHealth> logger) : IStoreHealth
{
    private readonly Lock door = new();
    private StoreFault? fault;

    public StoreFault? Fault
    {
        get
        {
            lock (door)
            {
                return fault;
            }
        }
    }

    public StoreFault? Note(Exception failure)
    {
        var found = StoreFaults.Of(failure);
        if (found is { } cause && Change(cause))
        {
            Log(cause, failure);
        }

        return found;
    }

    /// <summary>A write has succeeded.</summary>
    public void Recover()
    {
        if (Change(null))
        {
            WorksAgain();
        }
    }

    private bool Change(StoreFault? now)
    {
        lock (door)
        {
            var isChange = fault != now;
            fault = now;
            return isChange;
        }
    }

    private void Log(StoreFault found, Exception failure)
    {
        if (found is StoreFault.Full)
        {
            IsFull(failure);
        }
        else
        {
            IsUnreachable(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store is full: make room on its disk. People are asked to say again what could not be saved; durable work waits")]
    private partial void IsFull(Exception failure);

    [LoggerMessage(LogLevel.Error, "The store can't be reached. People are asked to say again what could not be saved; durable work waits")]
    private partial void IsUnreachable(Exception failure);

    [LoggerMessage(LogLevel.Information, "The store works again")]
    private partial void WorksAgain();
}
