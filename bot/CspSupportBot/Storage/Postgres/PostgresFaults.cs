using CspSupportBot.Domain.Operations;
using Npgsql;

namespace CspSupportBot.Storage.Postgres;

/// <summary>What PostgreSQL, or the way to it, says where it can't be used for now.</summary>
public static class PostgresFaults
{
    private const string ConnectionClass = "08";

    public static StoreFault? Of(Exception failure) => failure switch
    {
        PostgresException answer => Of(answer.SqlState),

        // The network, or a server that hung up or does not answer in time.
        NpgsqlException { IsTransient: true } => StoreFault.Unreachable,
        _ => null,
    };

    private static StoreFault? Of(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => StoreFault.Full,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => StoreFault.Unreachable,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.IoError => StoreFault.Unreachable,

        // After a failover: the server that answers is only a copy.
        PostgresErrorCodes.ReadOnlySqlTransaction => StoreFault.Unreachable,
        _ when state.StartsWith(ConnectionClass, StringComparison.Ordinal) => StoreFault.Unreachable,
        _ => null,
    };
}
