using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CspSupportBot.Desk;

/// <summary>What an administrator can do, from a chat, about this partner's work that was given up.</summary>
public sealed class ParkedDesk(SupportDb db, ParkedWork work)
{
    /// <summary>The newest first, and how many there are in all.</summary>
    public async Task<(IReadOnlyList<ParkedItem> Items, int Total)> ListAsync(int take, CancellationToken cancellationToken)
    {
        List<ParkedItem> items = [];
        foreach (var row in await work.ListOwnAsync(take, cancellationToken))
        {
            items.Add(await ReadAsync(row, cancellationToken));
        }

        return (items, await work.CountOwnAsync(cancellationToken));
    }

    /// <param name="id">Which; null for all.</param>
    /// <returns>How many pieces of work are tried again.</returns>
    public Task<int> ReplayAsync(long? id, CancellationToken cancellationToken) => work.ReplayOwnAsync(id, cancellationToken);

    private async Task<ParkedItem> ReadAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var kind = row.Kind switch
        {
            OutboxRows.DeliverKind => ParkedKind.Message,
            OutboxRows.FileKind => ParkedKind.Filing,
            OutboxRows.ReplayTurnKind => ParkedKind.Turn,
            OutboxRows.RemindKind or OutboxRows.FollowUpKind or OutboxRows.TellPersonKind or OutboxRows.DigestKind => ParkedKind.Reminder,
            _ => ParkedKind.Other,
        };
        var delivery = kind is ParkedKind.Message ? row.Peek<Delivery>() : null;
        var ticketId = row.Kind switch
        {
            OutboxRows.FileKind or OutboxRows.SyncKind or OutboxRows.WatchKind or OutboxRows.RefreshCardsKind or OutboxRows.FollowUpKind => row.Peek<Guid?>(),
            OutboxRows.TellKind => row.Peek<BackendRequest>()?.TicketId,
            OutboxRows.AttachKind => row.Peek<FileRequest>()?.TicketId,
            OutboxRows.WarnKind => row.Peek<PlannedLook>()?.TicketId,
            OutboxRows.NoticeKind or OutboxRows.SendNoticeKind => row.Peek<NoticeOrder>()?.TicketId,
            _ => CardSubject.TicketIn(delivery?.Message.Subject),
        };
        return new ParkedItem(
            row.Id,
            kind,
            ticketId is null ? null : await NumberAsync(ticketId, cancellationToken),
            delivery is null ? null : await RecipientAsync(delivery.ConversationId, cancellationToken),
            row.DueAt,
            row.Attempts,
            row.LastError);
    }

    private async Task<TicketNumber?> NumberAsync(Guid? id, CancellationToken cancellationToken) =>
        await db.Tickets.Where(ticket => ticket.Id == id).Select(ticket => (long?)ticket.Number).SingleOrDefaultAsync(cancellationToken) is { } number
            ? new TicketNumber(number)
            : null;

    private Task<string?> RecipientAsync(string conversationId, CancellationToken cancellationToken) =>
        db.Conversations
            .Where(conversation => conversation.ConversationId == conversationId)
            .Join(db.Profiles, conversation => conversation.PersonId, profile => profile.PersonId, (_, profile) => profile.Name)
            .SingleOrDefaultAsync(cancellationToken);
}
