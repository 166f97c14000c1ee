using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>Adds a file to a ticket that Microsoft has.</summary>
public sealed class AttachFileJob(
    FileDesk files, TicketSearch tickets, ProfileDesk profiles, SupportBackends backends, IOptions<JobsOptions> options, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.AttachKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var request = Read(row);
        if (await tickets.FindAsync(request.TicketId, cancellationToken) is not { } ticket)
        {
            return new JobOutcome.Drop("The ticket is not known.");
        }

        Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
        if (ticket.TakesFilesAlong)
        {
            // It could not be filed, but may be later.
            await files.BringAsync(ticket, request.File, cancellationToken);
            return new JobOutcome.Done();
        }

        if (row.Starts > 1)
        {
            // A process died with it, and its request may still be on its way: it is looked for then.
            return new JobOutcome.Next(options.Value.SettleAfter);
        }

        switch (await UploadAsync(ticket, request.File, cancellationToken))
        {
            case null:
                await files.ConfirmAddedAsync(ticket, request, Words.FileAdded.With(request.File.Name), cancellationToken);
                return new JobOutcome.Done();
            case BackendFailure.Throttled throttled:
                return new JobOutcome.Retry($"{throttled}", throttled.Until - clock.GetUtcNow());
            case BackendFailure.Unavailable unavailable:
                return new JobOutcome.Retry($"{unavailable}", unavailable.MayHaveHappened ? options.Value.SettleAfter : null);
            case var refusal:
                await files.ReportFailureAsync(ticket, request.File, BackendWording.OfFile(refusal), isOver: true, cancellationToken);
                return new JobOutcome.Done();
        }
    }

    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var request = Read(row);
        if (await tickets.FindAsync(request.TicketId, cancellationToken) is { } ticket)
        {
            Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
            await files.ReportFailureAsync(ticket, request.File, Words.NotToldUnreachable, isOver: false, cancellationToken);
        }
    }

    private static FileRequest Read(OutboxRow row) => JsonSerializer.Deserialize<FileRequest>(row.Payload)!;

    private async Task<BackendFailure?> UploadAsync(Ticket ticket, TicketFile file, CancellationToken cancellationToken) =>
        backends.Of(ticket) is { Capabilities.CanAttach: true } backend
            ? await files.UploadAsync(ticket, backend, file, cancellationToken)
            : new BackendFailure.Gone("Microsoft does not have the ticket by the bot.");
}
