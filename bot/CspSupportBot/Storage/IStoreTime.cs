namespace CspSupportBot.Storage;

/// <summary>Where the time comes from that decides what is due: all who work on one store must agree on it.</summary>
public interface IStoreTime
{
    Task<DateTimeOffset> ReadAsync(CancellationToken cancellationToken);
}
