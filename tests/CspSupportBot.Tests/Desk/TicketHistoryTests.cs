using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Tests.Desk;

public sealed class TicketHistoryTests
{
    // SQLite keeps lines in the order of their ids; PostgreSQL gives them in the order in which they happen to lie.
    [PostgresFact]
    public async Task A_history_is_read_from_the_first_line_to_the_last_wherever_the_database_keeps_them()
    {
        await using var bench = await StoreBench.StartAsync(provider: StorageOptions.Postgres);
        await bench.DoAsync<SupportDb>(db =>
        {
            db.Tickets.Add(Samples.Filed());
            return Task.CompletedTask;
        });

        await bench.DoAsync<SupportDb>(db => db.Database.ExecuteSqlRawAsync(
            """
            WITH moved AS (DELETE FROM "TicketEvents" WHERE "Kind" = 'Submitted' RETURNING *)
            INSERT INTO "TicketEvents" OVERRIDING SYSTEM VALUE SELECT * FROM moved
            """));
        var read = await bench.DoAsync<TicketSearch, Ticket?>(tickets => tickets.FindAsync(new TicketNumber(1), default));

        Assert.Equal([TicketEventKind.Submitted, TicketEventKind.Filed], read!.History.Select(line => line.Kind));
    }
}
