using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Looks at a ticket's clocks at the moment that it planned. A ticket that has planned another since needs this look no more.</summary>
public sealed class WarnJob(TicketSearch tickets, NoticeDesk notices) : IJob
{
    public string Kind => OutboxRows.WarnKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var look = JsonSerializer.Deserialize<PlannedLook>(row.Payload)!;
        if (await tickets.FindAsync(look.TicketId, cancellationToken) is { } ticket && ticket.NoticePlannedFor == look.At)
        {
            await notices.LookAsync(ticket, cancellationToken);
        }

        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
