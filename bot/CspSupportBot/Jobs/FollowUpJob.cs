using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>
/// A ticket that waits on somebody is due for a follow-up: its owner, whoever that is by now, is asked; after their quiet hours, unless the impact is A.
/// </summary>
public sealed class FollowUpJob(SupportDb db, TicketSearch tickets, ProfileDesk profiles, FollowUpDesk desk, PostDesk post, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.FollowUpKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        // It went on, or another time was planned since, which has a row of its own.
        if (await tickets.FindAsync(JsonSerializer.Deserialize<Guid>(row.Payload), cancellationToken) is not { WaitsOnSomebody: true } ticket || !(ticket.FollowUpAt <= now))
        {
            return new JobOutcome.Done();
        }

        var owner = await profiles.FindAsync(ticket.OwnerId, cancellationToken);
        if (ticket.Impact is not BusinessImpact.Critical && owner?.Quiet?.NextOpen(now) is { } open && open > now)
        {
            return new JobOutcome.Next(open - now);
        }

        if (await post.FindChatAsync(ticket.OwnerId, ticket.ConversationId, cancellationToken) is not { } chat)
        {
            // The next owner may be reached.
            desk.Ask(ticket);
            return new JobOutcome.Drop("There is no conversation in which the owner can be asked.");
        }

        db.Outbox.Add(OutboxRows.TellPerson(row.PartnerTenant, chat.ConversationId, ticket.OwnerId, now));
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;
}
