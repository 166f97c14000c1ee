using System.Text.Json;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Jobs;

/// <summary>Brings a notice to a person's chat or a channel's thread; who can't be reached is replaced by a lead, once.</summary>
public sealed class SendNoticeJob(
    SupportDb db, TicketSearch tickets, NoticePlanner planner, NoticeDesk notices, ChannelDesk channels, NoticeWriter writer, ChannelPost post, EarlierNotices earlier, INotifier notifier,
    ConfirmedSends sends, UnheardNotices unheard, TimeProvider clock) : IJob
{
    public string Kind => OutboxRows.SendNoticeKind;

    public async Task<JobOutcome> RunAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var order = Read(row);
        if (await tickets.FindAsync(order.TicketId, cancellationToken) is not { } ticket)
        {
            return new JobOutcome.Drop("The ticket is not known.");
        }

        // What is on its way already is brought to its end.
        if (sends.Find(row.Id) is null && await planner.FindReasonAsync(ticket, order, cancellationToken) is null)
        {
            return new JobOutcome.Done();
        }

        if (planner.FindClock(ticket, order.Clock) is not { } reading)
        {
            return new JobOutcome.Done();
        }

        if (await notices.HasHeardAsync(order, cancellationToken))
        {
            return order.InsteadOf is null ? new JobOutcome.Done() : await ExplainAsync(row, order, ticket, reading, cancellationToken);
        }

        // It waited for Teams, and meanwhile quiet hours have begun. They are waited for elsewhere, as here it would hold up its chat. What may have come already goes on to its end.
        var now = clock.GetUtcNow();
        if (row.Starts == 1 && sends.Find(row.Id) is null && await notices.MayHearAtAsync(order, ticket, now, cancellationToken) > now)
        {
            db.Outbox.Add(OutboxRows.Notice(row.PartnerTenant, notices.Unresolve(order, ticket), now));
            return new JobOutcome.Done();
        }

        return order.ChannelId is null
            ? await ToPersonAsync(row, order, ticket, reading, cancellationToken)
            : await ToChannelAsync(row, order, ticket, reading, cancellationToken);
    }

    public async Task OnParkedAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var order = Read(row);
        if (await tickets.FindAsync(order.TicketId, cancellationToken) is not { } ticket)
        {
            return;
        }

        if (order.ChannelId is { } channelId && await channels.FindAsync(channelId, cancellationToken) is { } binding)
        {
            channels.MarkSilent(binding);
        }

        await PassOnAsync(order, ticket, cancellationToken);
    }

    private static NoticeOrder Read(OutboxRow row) => JsonSerializer.Deserialize<NoticeOrder>(row.Payload)!;

    private async Task<JobOutcome> ToPersonAsync(OutboxRow row, NoticeOrder order, Ticket ticket, ClockReading reading, CancellationToken cancellationToken)
    {
        if (await db.Conversations.FindAsync([row.PartnerTenant, row.Lane], cancellationToken) is not { } address)
        {
            await PassOnAsync(order, ticket, cancellationToken);
            return new JobOutcome.Drop("Nobody can be reached in this conversation.");
        }

        var message = await writer.ForPersonAsync(order, ticket, reading, cancellationToken);
        var outcome = await Deliveries.SendAsync(db, sends, notifier, row, address, message, cancellationToken);
        if (outcome is JobOutcome.Done)
        {
            await earlier.ShrinkAsync(order, ticket, row.Lane, cancellationToken);
            await notices.RememberAsync(order, cancellationToken);
        }
        else if (outcome is JobOutcome.Drop)
        {
            await PassOnAsync(order, ticket, cancellationToken);
        }

        return outcome;
    }

    // Who has heard already hears nothing twice; that somebody can't be reached is shown on the card.
    private async Task<JobOutcome> ExplainAsync(OutboxRow row, NoticeOrder order, Ticket ticket, ClockReading reading, CancellationToken cancellationToken)
    {
        var message = await writer.ForPersonAsync(order, ticket, reading, cancellationToken);
        return await db.Conversations.FindAsync([row.PartnerTenant, row.Lane], cancellationToken) is { } address
            && await db.SentCards.FirstOrDefaultAsync(card => card.ConversationId == row.Lane && card.Subject == message.Subject, cancellationToken) is { } card
                ? Deliveries.Settle(db, address, await notifier.UpdateAsync(address, card.ActivityId, message, cancellationToken))
                : new JobOutcome.Done();
    }

    private async Task<JobOutcome> ToChannelAsync(OutboxRow row, NoticeOrder order, Ticket ticket, ClockReading reading, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(order.ChannelId!, cancellationToken) is not { } binding)
        {
            return new JobOutcome.Done();
        }

        if (await post.FindThreadAsync(binding, ticket, cancellationToken) is not { } thread)
        {
            var root = await writer.RootAsync(ticket, binding.BoundById, cancellationToken);
            return await SettleAsync(order, ticket, await post.OpenAsync(row, binding, ticket, root, cancellationToken), cancellationToken);
        }

        var message = await writer.ForThreadAsync(order, ticket, reading, binding.BoundById, cancellationToken);
        var outcome = await post.ReplyAsync(row, binding, thread, message, cancellationToken);
        if (outcome is JobOutcome.Done)
        {
            if (thread.StartedBy != row.Id)
            {
                // The card on top has the buttons, and a broken promise is to be taken note of anew.
                db.Outbox.Add(OutboxRows.RefreshCards(row.PartnerTenant, thread.ConversationId, ticket.Id, clock.GetUtcNow()));
            }

            await notices.RememberAsync(order, cancellationToken);
        }

        return await SettleAsync(order, ticket, outcome, cancellationToken);
    }

    private async Task<JobOutcome> SettleAsync(NoticeOrder order, Ticket ticket, JobOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is JobOutcome.Drop)
        {
            await PassOnAsync(order, ticket, cancellationToken);
        }

        return outcome;
    }

    private async Task PassOnAsync(NoticeOrder order, Ticket ticket, CancellationToken cancellationToken)
    {
        var missed = order.ChannelId is { } channelId ? (await channels.FindAsync(channelId, cancellationToken))?.Title ?? channelId
            : order.PersonId == ticket.OwnerId ? ticket.OwnerName
            : order.PersonId!;
        await unheard.PassOnAsync(notices, order, ticket, missed, cancellationToken);
    }
}
