using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>Tells Microsoft what a person wants: a comment, another severity, that it is closed.</summary>
public sealed class TellMicrosoftJob(
    MicrosoftDesk desk, TicketSearch tickets, ProfileDesk profiles, SupportBackends backends, IOptions<JobsOptions> options, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.TellKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var request = Read(row);
        if (await tickets.FindAsync(request.TicketId, cancellationToken) is not { } ticket || backends.Of(ticket) is not { } backend)
        {
            return new JobOutcome.Drop("Microsoft does not have the ticket by the bot.");
        }

        if (row.Starts > 1)
        {
            // A process died with it, and its request may still be on its way: it is looked for then.
            return new JobOutcome.Next(options.Value.SettleAfter);
        }

        switch (await TellAsync(ticket, backend, request, cancellationToken))
        {
            case null:
                await desk.ConfirmAsync(ticket, request, cancellationToken);
                return new JobOutcome.Done();
            case BackendFailure.Throttled throttled:
                return new JobOutcome.Retry($"{throttled}", throttled.Until - clock.GetUtcNow());
            case BackendFailure.Unavailable unavailable:
                return new JobOutcome.Retry($"{unavailable}", unavailable.MayHaveHappened ? options.Value.SettleAfter : null);
            case var refusal:
                Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
                await desk.ReportFailureAsync(ticket, BackendWording.Of(refusal, ticket), cancellationToken);
                return new JobOutcome.Done();
        }
    }

    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(Read(row).TicketId, cancellationToken) is { } ticket)
        {
            Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
            await desk.ReportFailureAsync(ticket, Words.NotToldUnreachable, cancellationToken);
        }
    }

    private static BackendRequest Read(OutboxRow row) => JsonSerializer.Deserialize<BackendRequest>(row.Payload)!;

    private static async Task<BackendFailure?> TellAsync(Ticket ticket, ISupportBackend backend, BackendRequest request, CancellationToken cancellationToken)
    {
        switch (request.Kind)
        {
            case BackendRequestKind.Close:
                return await backend.CloseAsync(ticket, cancellationToken);
            case BackendRequestKind.Severity:
                // While an engineer works on it, Azure changes nothing by itself, but reads.
                var failure = await backend.ChangeSeverityAsync(ticket, ticket.Impact, cancellationToken);
                return failure is BackendFailure.Refused && backend.Capabilities.CanComment
                    ? await backend.AddCommentAsync(ticket, Comment(ticket, request, $"Please change the severity to {ticket.Impact.Letter()}."), cancellationToken)
                    : failure;
            default:
                return await backend.AddCommentAsync(ticket, Comment(ticket, request, request.Text ?? ""), cancellationToken);
        }
    }

    private static BackendComment Comment(Ticket ticket, BackendRequest request, string text) =>
        new(BackendComment.KeyOf(request.Id), ticket.Title, text, request.Sender ?? ticket.Contact?.Email ?? request.Actor);
}
