using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>
/// Follows a filed ticket at its backend: its messages, state, engineer and severity. It ends when the ticket is closed. Where the backend lets it be read no more, its
/// owner is told once, and it goes on asking, because a person may put that right.
/// </summary>
public sealed class SyncTicketJob(
    SupportDb db, TicketDesk desk, TicketSearch tickets, ProfileDesk profiles, SupportBackends backends, IOptions<SyncOptions> options, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.SyncKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken) is not { IsClosed: false, FiledAt: not null } ticket
            || backends.Of(ticket) is not { Capabilities.CanListUpdates: true } backend)
        {
            return new JobOutcome.Done();
        }

        switch (await LookAsync(ticket, backend, cancellationToken))
        {
            case null when ticket.IsClosed:
                return new JobOutcome.Done();
            case null or BackendFailure.Unavailable:
                return new JobOutcome.Next(NextLook(ticket));
            case BackendFailure.Throttled throttled:
                return new JobOutcome.Next(Longer(throttled.Until - clock.GetUtcNow(), NextLook(ticket)));
            case var refusal:
                // The pace of before: the line that this adds to the history is no news of the ticket's.
                var next = NextLook(ticket);
                await TellOwnerAsync(ticket, refusal, cancellationToken);
                return refusal is BackendFailure.Gone ? new JobOutcome.Done() : new JobOutcome.Next(next);
        }
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

    private async Task TellOwnerAsync(Ticket ticket, BackendFailure refusal, CancellationToken cancellationToken)
    {
        Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
        var why = BackendWording.Of(refusal, ticket);
        if (await desk.LoseSightAsync(ticket, why, cancellationToken))
        {
            var words = $"{new TicketNumber(ticket.Number)}: {Words.OutOfSightExplained.With(why)}";
            db.Outbox.Add(OutboxRows.Deliver(ticket.PartnerTenant, ticket.ConversationId, new OutgoingMessage(words, null, null, null, null), clock.GetUtcNow()));
        }
    }

    private TimeSpan NextLook(Ticket ticket)
    {
        var quiet = clock.GetUtcNow() - ticket.History.Max(line => line.At);
        return options.Value.Pace.Next(ticket.Impact, ticket.RespondedAt is not null, quiet);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
