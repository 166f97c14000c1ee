using CspSupportBot.Domain;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Notices;
using CspSupportBot.Domain.People;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Desk;

/// <summary>Who hears of a deadline, when, and by which way.</summary>
public sealed class NoticeDesk(SupportDb db, PartnerTenant tenant, NoticePlanner planner, Leads leads, IOptions<NoticesOptions> options, TimeProvider clock)
{
    /// <summary>Looks at a ticket's clocks: whoever is to be warned gets a row of their own, and the next look is planned.</summary>
    /// <param name="ticket">With its history.</param>
    public async Task LookAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var due in await planner.TakeDueAsync(ticket, cancellationToken))
        {
            foreach (var recipient in await RecipientsAsync(ticket, due, cancellationToken))
            {
                db.Outbox.Add(OutboxRows.Notice(tenant.Id, OrderOf(ticket, due, recipient), now));
            }
        }

        ticket.PlanNotice(null);
        await planner.PlanAsync(ticket, cancellationToken);
    }

    /// <summary>The same order for the person who is meant now: what the owner is to hear goes to whoever owns the ticket by then.</summary>
    public NoticeOrder Resolve(NoticeOrder order, Ticket ticket) =>
        order.Recipient == NoticeOrder.Owner ? order with { Recipient = NoticeOrder.ToPerson(ticket.OwnerId) } : order;

    /// <summary>The other way round, for an order that is to wait again.</summary>
    public NoticeOrder Unresolve(NoticeOrder order, Ticket ticket) =>
        order.PersonId == ticket.OwnerId && order is { InsteadOf: null, IsWithdrawal: false } ? order with { Recipient = NoticeOrder.Owner } : order;

    /// <summary>Whether the recipient wants to hear of it, by their own choice and by what somebody has acknowledged.</summary>
    public async Task<bool> IsWantedAsync(NoticeOrder order, Ticket ticket, ClockReading reading, CancellationToken cancellationToken)
    {
        if (order.IsWithdrawal || order.InsteadOf is not null)
        {
            return true;
        }

        if (order.PersonId != ticket.OwnerId && NoticeRules.IsAcknowledged(ticket, reading, order.Threshold))
        {
            return false;
        }

        return order.PersonId is not { } personId
            || NoticeRules.IsWanted((await FindProfileAsync(personId, cancellationToken))?.Notices ?? NoticeWish.All, ticket.Impact, order.Threshold);
    }

    /// <summary>When the recipient may hear of it; that a promise was kept after all is told of a ticket that is snoozed too.</summary>
    public async Task<DateTimeOffset> MayHearAtAsync(NoticeOrder order, Ticket ticket, DateTimeOffset now, CancellationToken cancellationToken) =>
        NoticeRules.MayHearAt(ticket.Impact, order.IsWithdrawal ? null : ticket.SnoozedUntil, await QuietHoursAsync(order, cancellationToken), now);

    /// <summary>A person's own chat with the bot; null where the person has never talked to it, or can't be reached there any more.</summary>
    public Task<ConversationAddress?> FindChatAsync(string personId, CancellationToken cancellationToken) => db.Conversations
        .Where(conversation => conversation.PersonId == personId)
        .OrderByDescending(conversation => conversation.LastSeenAt)
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Lets a lead hear in the place of who can't be reached.</summary>
    /// <returns>False where no lead can be reached either.</returns>
    public async Task<bool> PassOnAsync(NoticeOrder order, string missed, CancellationToken cancellationToken)
    {
        // One who stands in already makes room for the next.
        var tried = order.InsteadOf is null ? -1 : leads.Ids.ToList().FindIndex(id => id == order.PersonId);
        foreach (var lead in leads.Ids.Skip(tried + 1).Where(id => id != order.PersonId))
        {
            if (await FindChatAsync(lead, cancellationToken) is not null)
            {
                db.Outbox.Add(OutboxRows.Notice(
                    tenant.Id, order with { Recipient = NoticeOrder.ToPerson(lead), InsteadOf = order.InsteadOf ?? missed }, clock.GetUtcNow()));
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc cref="NoticePlanner.FindReceiptAsync"/>
    public Task<NoticeReceipt?> FindReceiptAsync(NoticeOrder order, CancellationToken cancellationToken) => planner.FindReceiptAsync(order, cancellationToken);

    /// <summary>Whether the recipient has it already, for a reason of their own or in somebody's place.</summary>
    public async Task<bool> HasHeardAsync(NoticeOrder order, CancellationToken cancellationToken) =>
        !order.IsWithdrawal && await planner.HasHeardAsync(order, cancellationToken);

    /// <summary>The recipient has it.</summary>
    public async Task RememberAsync(NoticeOrder order, CancellationToken cancellationToken)
    {
        if (order.IsWithdrawal)
        {
            // It goes to whom a receipt named, which went with it: nothing is left to keep.
            return;
        }

        if (await FindReceiptAsync(order, cancellationToken) is { } known)
        {
            known.DeliveredAt = clock.GetUtcNow();
            return;
        }

        db.NoticeReceipts.Add(new NoticeReceipt
        {
            PartnerTenant = tenant.Id,
            TicketId = order.TicketId,
            Clock = order.Clock,
            Cycle = order.Cycle,
            Threshold = order.Threshold,
            Recipient = order.Recipient,
            DeliveredAt = clock.GetUtcNow(),
        });
    }

    private static NoticeOrder OrderOf(Ticket ticket, DueNotice due, string recipient) =>
        new(ticket.Id, recipient, due.Clock.Kind, due.Clock.Cycle, due.Warning.Threshold)
        {
            GivenAt = due.Clock.Now.ToDateTimeOffset(),
            IsLate = due.Warning.IsLate,
            IsByChange = due.Warning.Threshold >= NoticeRules.Breach && IsBrokenByChange(due.Clock),
        };

    // What has changed at this very moment is not among the breaches yet.
    private static bool IsBrokenByChange(ClockReading reading) =>
        reading.Breaches is [.., { ByChange: true }] || (reading.Breaches.Count == 0 && reading.Due <= reading.LastMoved);

    private async Task<IReadOnlyList<string>> RecipientsAsync(Ticket ticket, DueNotice due, CancellationToken cancellationToken)
    {
        List<string> recipients = [NoticeOrder.Owner];
        if (NoticeRules.IsAcknowledged(ticket, due.Clock, due.Warning.Threshold))
        {
            return recipients;
        }

        var channels = await db.ChannelBindings.OrderBy(binding => binding.ChannelId).ToListAsync(cancellationToken);
        recipients.AddRange(channels.Where(binding => binding.Fits(ticket)).Select(binding => NoticeOrder.ToChannel(binding.ChannelId)));
        if (due.Warning.Threshold >= options.Value.LeadsFrom)
        {
            recipients.AddRange(leads.Ids.Where(id => id != ticket.OwnerId).Select(NoticeOrder.ToPerson));
        }

        return recipients;
    }

    private async Task<QuietHours?> QuietHoursAsync(NoticeOrder order, CancellationToken cancellationToken) => order switch
    {
        { PersonId: { } personId } => (await FindProfileAsync(personId, cancellationToken))?.Quiet,
        { ChannelId: { } channelId } => (await db.ChannelBindings.FindAsync([tenant.Id, channelId], cancellationToken))?.Quiet,
        _ => null,
    };

    private async Task<Profile?> FindProfileAsync(string personId, CancellationToken cancellationToken) =>
        await db.Profiles.FindAsync([tenant.Id, personId], cancellationToken);
}
