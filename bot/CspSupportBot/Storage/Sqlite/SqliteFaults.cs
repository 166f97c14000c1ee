using CspSupportBot.Domain.Operations;
using Microsoft.Data.Sqlite;

namespace CspSupportBot.Storage.Sqlite;

/// <summary>SQLite's result codes for a file that can't be used for now.</summary>
public static class SqliteFaults
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CanNotOpen = 14;

    // The index of the write-ahead log is shared memory in a file, which a full disk can't make longer.
    private const int NoRoomForWalIndex = 4874;

    public static StoreFault? Of(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Full } or SqliteException { SqliteExtendedErrorCode: NoRoomForWalIndex } => StoreFault.Full,
        SqliteException { SqliteErrorCode: Busy or ReadOnly or InputOutput or CanNotOpen } => StoreFault.Unreachable,
        _ => null,
    };
}
