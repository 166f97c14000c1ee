using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Storage;

/// <summary>Finds out whether a store that was away or full works again.</summary>
public sealed class StoreProbe(SupportDb db)
{
    private const string Nobody = "";
    private const string Key = "probe";

    // More than a busy turn saves: a disk with a last corner free is still full. At random, because PostgreSQL would compress it.
    private const int Size = 64 * 1024;

    /// <summary>Saves something and removes it again.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var bytes = RandomNumberGenerator.GetBytes(Size);
        await db.WriteAsync(
            () => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "State" ("PartnerTenant", "Key", "Value", "Version") VALUES ({Nobody}, {Key}, {bytes}, 0)
                ON CONFLICT ("PartnerTenant", "Key") DO UPDATE SET "Value" = EXCLUDED."Value"
                """,
                cancellationToken),
            cancellationToken);
        await db.WriteAsync(
            () => db.State.IgnoreQueryFilters().Where(entry => entry.PartnerTenant == Nobody && entry.Key == Key).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }
}
