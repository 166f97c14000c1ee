using CspSupportBot.Domain.Operations;
using CspSupportBot.Storage.Postgres;
using CspSupportBot.Storage.Sqlite;

namespace CspSupportBot.Storage;

/// <summary>Tells a store that is away or full from a mistake of the program.</summary>
public static class StoreFaults
{
    /// <summary>Null where the store is not the cause, at any depth of the failure.</summary>
    public static StoreFault? Of(Exception? failure) => failure is null
        ? null
        : SqliteFaults.Of(failure) ?? PostgresFaults.Of(failure) ?? Of(failure.InnerException);
}
