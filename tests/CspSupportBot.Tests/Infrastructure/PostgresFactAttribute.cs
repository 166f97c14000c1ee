using CspSupportBot.Simulators.Databases;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A test that only PostgreSQL can pass; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Missing;
}
