using CspSupportBot.Simulators.Databases;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A fact about PostgreSQL, whatever store the other tests run on; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
