using CspSupportBot.Simulators.Databases;

namespace CspSupportBot.Tests.Crashes;

/// <summary>A long run with two replicas: only where somebody asks for it by <c>REPLICA_KILL_MINUTES</c>, and only with PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReplicaFactAttribute : FactAttribute
{
    public ReplicaFactAttribute() => Skip = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("REPLICA_KILL_MINUTES"))
        ? "A long run: set REPLICA_KILL_MINUTES, such as to 0.5."
        : PostgresServer.Missing;
}
