using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>Follows a filed ticket at its backend: its messages, state, engineer and severity. It ends when the ticket is closed.</summary>
public sealed class SyncTicketJob(
    TicketDesk desk, TicketSearch tickets, SupportBackends backends, IOptions<SyncOptions> options, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.SyncKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken) is not { IsClosed: false, FiledAt: not null } ticket
            || backends.Of(ticket) is not { Capabilities.CanListUpdates: true } backend)
        {
            return new JobOutcome.Done();
        }

        return await LookAsync(ticket, backend, cancellationToken) switch
        {
            null when ticket.IsClosed => new JobOutcome.Done(),
            null => new JobOutcome.Next(NextLook(ticket)),
            BackendFailure.Throttled throttled => new JobOutcome.Next(Longer(throttled.Until - clock.GetUtcNow(), NextLook(ticket))),
            BackendFailure.Gone gone => new JobOutcome.Drop($"{gone}"),

            // Whatever is wrong, somebody may put it right; until then it is asked for as rarely as if nothing happened.
            _ => new JobOutcome.Next(NextLook(ticket)),
        };
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<BackendFailure?> LookAsync(Ticket ticket, ISupportBackend backend, CancellationToken cancellationToken)
    {
        // The messages first: the ticket may be closed by what is shown next, and they belong to it nevertheless.
        var messages = await backend.ListUpdatesAsync(ticket, ticket.AtMicrosoft?.HeardUntil ?? ticket.FiledAt, cancellationToken);
        if (!messages.Holds(out var written, out var unread))
        {
            return unread;
        }

        var shown = await backend.GetAsync(ticket, cancellationToken);
        if (!shown.Holds(out var atMicrosoft, out var unseen))
        {
            return unseen;
        }

        await desk.ObserveAsync(ticket, atMicrosoft, written, cancellationToken);
        return null;
    }

    private TimeSpan NextLook(Ticket ticket)
    {
        var quiet = clock.GetUtcNow() - ticket.History.Max(line => line.At);
        return options.Value.Pace.Next(ticket.Impact, ticket.RespondedAt is not null, quiet);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
