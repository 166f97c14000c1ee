using CspSupportBot.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CspSupportBot.Storage;

/// <summary>Lets `dotnet ef migrations add` build the model without starting the bot.</summary>
public sealed class StoreDesign : IDesignTimeDbContextFactory<SupportDb>
{
    public SupportDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SupportDb>().UseSqlite("Data Source=design.db").Options,
        new PartnerTenant(),
        new OutboxSignal(),
        new WriteLane());
}
