using CspSupportBot.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CspSupportBot.Storage.Sqlite;

/// <summary>Lets `dotnet ef migrations add --context SqliteSupportDb` build the model without starting the bot.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteSupportDb>
{
    public SqliteSupportDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SqliteSupportDb>().UseSqlite("Data Source=design.db").Options,
        new PartnerTenant(),
        new OutboxSignal(),
        new WriteLane());
}
