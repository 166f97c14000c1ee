using System.Diagnostics;
using System.Text.Json;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Jobs;

/// <summary>
/// Files a submitted ticket at its backend, step by step: upload its files, send, poll to the end, and where nobody knows whether it arrived, look before sending again.
/// Each step is saved before the next, so that a killed process goes on in the same place.
/// </summary>
public sealed class FileTicketJob(
    SupportDb db,
    TicketDesk desk,
    TicketSearch tickets,
    ProfileDesk profiles,
    FileForwarding files,
    SupportBackends backends,
    IServiceCatalog catalog,
    IOptions<JobsOptions> options,
    TimeProvider clock) : IJob
{
    // An operation that runs for an hour is asked for every five minutes.
    private const int AgePerPoll = 12;

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

        if (backends.Of(ticket) is not { } backend)
        {
            return new JobOutcome.Park($"This version has no backend {ticket.Backend}.");
        }

        if (!await IsClassifiedAsync(ticket, cancellationToken))
        {
            return new JobOutcome.Retry("Azure's catalogue of services could not be read.");
        }

        if (row.Starts > 1 && ticket.FilingSentAt is null)
        {
            // An earlier start may have sent it, or the bot of before, where the store was restored from a backup: it is looked for first.
            ticket.BeginFiling(clock.GetUtcNow());
        }

        switch (await StepAsync(ticket, backend, row, cancellationToken))
        {
            case FilingOutcome.Accepted accepted:
                await desk.ConfirmFiledAsync(ticket, accepted, cancellationToken);
                return new JobOutcome.Done();
            case FilingOutcome.StillRunning running:
                ticket.FollowFiling(running.Operation);
                return new JobOutcome.Next(running.After ?? NextPoll(ticket));
            case FilingOutcome.Failed { Failure: var failure }:
                return await FailAsync(ticket, failure, cancellationToken);
            default:
                throw new UnreachableException();
        }
    }

    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (await FindAsync(row, cancellationToken) is { State: TicketState.Filing } ticket)
        {
            Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
            await desk.RefuseAsync(ticket, Words.RefusedUnreachable, cancellationToken);
        }
    }

    private Task<Ticket?> FindAsync(OutboxRow row, CancellationToken cancellationToken) =>
        tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken);

    private async Task<bool> IsClassifiedAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Problem is null && await catalog.ListAsync(cancellationToken) is { Count: > 0 } known)
        {
            ticket.Classify(ProblemProposal.Of(known, ticket.Title, ticket.Description));
        }

        return ticket.Problem is not null;
    }

    private async Task<FilingOutcome> StepAsync(Ticket ticket, ISupportBackend backend, OutboxRow row, CancellationToken cancellationToken)
    {
        if (ticket.FilingOperation is { } operation)
        {
            return await backend.PollAsync(ticket, operation, cancellationToken);
        }

        if (ticket.FilingSentAt is { } sentAt)
        {
            // It may be there although nobody heard the answer, or still be on its way.
            if (await backend.FindAsync(ticket, cancellationToken) is { } found)
            {
                return found;
            }

            if (sentAt + options.Value.SettleAfter - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero)
            {
                // A clock that was set back must not hold it up for longer.
                return new FilingOutcome.StillRunning(null, rest < options.Value.SettleAfter ? rest : options.Value.SettleAfter);
            }
        }

        return await SendAsync(ticket, backend, row, cancellationToken);
    }

    // Saved on its own, before it leaves: whoever takes over knows that it may have been sent.
    private async Task<FilingOutcome> SendAsync(Ticket ticket, ISupportBackend backend, OutboxRow row, CancellationToken cancellationToken)
    {
        // Nothing of it is at the backend: it was never sent, or looked for.
        ticket.NotFiled();
        if (await files.SendAsync(ticket, backend, row, cancellationToken) is { } notNow)
        {
            return new FilingOutcome.Failed(notNow);
        }

        ticket.BeginFiling(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        var outcome = await backend.FileAsync(ticket, cancellationToken);
        if (outcome is FilingOutcome.Failed { Failure: not BackendFailure.Unavailable { MayHaveHappened: true } })
        {
            ticket.NotFiled();
            await db.SaveChangesAsync(cancellationToken);
        }

        return outcome;
    }

    private async Task<JobOutcome> FailAsync(Ticket ticket, BackendFailure failure, CancellationToken cancellationToken)
    {
        var isPolled = ticket.FilingOperation is not null;
        switch (failure)
        {
            case BackendFailure.Throttled throttled:
                return new JobOutcome.Retry($"{failure}", throttled.Until - clock.GetUtcNow());

            // The backend has forgotten what it was doing: the name tells what has become of it.
            case BackendFailure.Gone when isPolled:
                ticket.FollowFiling(null);
                return new JobOutcome.Next(TimeSpan.Zero);

            case BackendFailure.NotEntitled:
                Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
                await desk.TurnToPortalAsync(ticket, BackendWording.Of(failure, ticket), cancellationToken);
                return new JobOutcome.Done();

            // A piece of a file may still be on its way, and is looked for afterwards.
            case BackendFailure.Unavailable { MayHaveHappened: true } when ticket.FilingSentAt is null:
                return new JobOutcome.Retry($"{failure}", options.Value.SettleAfter);

            // A question about what may be there already was not answered: that refuses nothing.
            case BackendFailure.Unavailable:
            case not BackendFailure.Refused when ticket.FilingSentAt is not null:
            case BackendFailure.Refused when ticket.FilingSentAt is not null && !isPolled:
                return new JobOutcome.Retry($"{failure}");

            default:
                ticket.NotFiled();
                Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
                await desk.RefuseAsync(ticket, BackendWording.Of(failure, ticket), cancellationToken);
                return new JobOutcome.Done();
        }
    }

    private TimeSpan NextPoll(Ticket ticket)
    {
        var wait = (clock.GetUtcNow() - ticket.FilingSentAt ?? TimeSpan.Zero) / AgePerPoll;
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, options.Value.FirstRetryAfter.Ticks, options.Value.LongestRetryAfter.Ticks));
    }
}
