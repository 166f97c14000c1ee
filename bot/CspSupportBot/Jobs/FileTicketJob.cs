using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Files a submitted ticket at its backend.</summary>
public sealed class FileTicketJob(TicketDesk desk, TicketSearch tickets, ProfileDesk profiles, ISupportBackend backend) : IJob
{
    public string Kind => OutboxRows.FileKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var ticket = await FindAsync(row, cancellationToken);
        if (ticket is { State: TicketState.Failed })
        {
            // The row was given up, and the ticket with it; an operator has let it be tried again.
            await desk.ChangeAsync(ticket, (failed, now) => failed.Retry(Person.Operator, now), cancellationToken);
        }

        if (ticket is not { State: TicketState.Filing })
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
            // The reason stays on the ticket as it is written here, for its owner in the first place.
            var owner = await profiles.FindAsync(ticket.OwnerId, cancellationToken);
            Languages.Speak(owner?.Language, owner?.Locale);
            await desk.RefuseAsync(ticket, Words.RefusedUnreachable, cancellationToken);
        }
    }

    private Task<Ticket?> FindAsync(OutboxRow row, CancellationToken cancellationToken) =>
        tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken);
}
