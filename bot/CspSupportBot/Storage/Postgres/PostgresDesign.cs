using CspSupportBot.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CspSupportBot.Storage.Postgres;

/// <summary>Lets `dotnet ef migrations add --context PostgresSupportDb` build the model without starting the bot.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresSupportDb>
{
    public PostgresSupportDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PostgresSupportDb>().UseNpgsql("Host=localhost").Options,
        new PartnerTenant(),
        new OutboxSignal());
}
