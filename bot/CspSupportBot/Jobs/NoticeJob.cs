using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>
/// Finds out whether, when and by which way somebody hears of a deadline. It waits for the end of quiet hours, and then says nothing that is not true any more; what is sent goes into the
/// lane of its chat or thread.
/// </summary>
public sealed class NoticeJob(SupportDb db, TicketSearch tickets, NoticePlanner planner, NoticeDesk notices, ChannelDesk channels, UnheardNotices unheard, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.NoticeKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var ordered = JsonSerializer.Deserialize<NoticeOrder>(row.Payload)!;
        if (await tickets.FindAsync(ordered.TicketId, cancellationToken) is not { } ticket)
        {
            return new JobOutcome.Drop("The ticket is not known.");
        }

        var order = notices.Resolve(ordered, ticket);
        if (await planner.FindReasonAsync(ticket, order, cancellationToken) is not { } reading
            || !await notices.IsWantedAsync(order, ticket, reading, cancellationToken))
        {
            return new JobOutcome.Done();
        }

        var now = clock.GetUtcNow();
        if (await notices.MayHearAtAsync(order, ticket, now, cancellationToken) is var awake && awake > now)
        {
            return new JobOutcome.Next(awake - now);
        }

        await RouteAsync(order, ticket, now, cancellationToken);
        return new JobOutcome.Done();
    }

    public Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RouteAsync(NoticeOrder order, Ticket ticket, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (order.ChannelId is { } channelId)
        {
            // A channel that wants notices no more misses nothing.
            if (await channels.FindAsync(channelId, cancellationToken) is not null)
            {
                db.Outbox.Add(OutboxRows.SendNotice(ticket.PartnerTenant, order, now));
            }
        }
        else if (await notices.FindChatAsync(order.PersonId!, cancellationToken) is { } chat)
        {
            db.Outbox.Add(OutboxRows.SendNotice(ticket.PartnerTenant, chat.ConversationId, order, now));
        }
        else if (order.PersonId != ticket.OwnerId && order.InsteadOf is null)
        {
            // The owner hears in any case.
            unheard.MissLead();
        }
        else
        {
            await unheard.PassOnAsync(notices, order, ticket, order.PersonId == ticket.OwnerId ? ticket.OwnerName : order.PersonId!, cancellationToken);
        }
    }
}
