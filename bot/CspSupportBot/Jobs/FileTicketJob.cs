using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Files a submitted ticket at its backend.</summary>
public sealed class FileTicketJob(TicketDesk desk, TicketSearch tickets, ISupportBackend backend) : IJob
{
    public string Kind => OutboxRows.FileKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await FindAsync(row, cancellationToken) is not { State: TicketState.Filing } ticket)
        {
            return new JobOutcome.Done();
        }

        try
        {
            // An earlier attempt may have arrived although nobody heard the answer: read before writing again.
            var outcome = await backend.FindAsync(ticket.BackendName, cancellationToken) as FilingOutcome
                ?? await backend.FileAsync(ticket, cancellationToken);
            await (outcome switch
            {
                FilingOutcome.Accepted accepted => desk.ConfirmFiledAsync(ticket, accepted, cancellationToken),
                FilingOutcome.Refused refused => desk.RefuseAsync(ticket, refused.Reason, cancellationToken),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
            return new JobOutcome.Done();
        }
        catch (BackendException unavailable)
        {
            return new JobOutcome.Retry(unavailable.Message);
        }
    }

    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await FindAsync(row, cancellationToken) is { State: TicketState.Filing } ticket)
        {
            await desk.RefuseAsync(ticket, Cards.Words.RefusedUnreachable, cancellationToken);
        }
    }

    private Task<Ticket?> FindAsync(OutboxRow row, CancellationToken cancellationToken) =>
        tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken);
}
