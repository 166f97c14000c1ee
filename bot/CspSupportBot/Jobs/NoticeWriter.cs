using System.Globalization;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Sla;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Puts notices into words, in the language and time zone of who reads them.</summary>
public sealed class NoticeWriter(ProfileDesk profiles, ContactDesk contacts, SupportBackends backends, NoticePlanner planner, TimeProvider clock)
{
    /// <summary>For a person's own chat.</summary>
    public async Task<OutgoingMessage> ForPersonAsync(NoticeOrder order, Ticket ticket, ClockReading reading, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(order.PersonId!, cancellationToken);
        Languages.SpeakTo(profile);
        Reader reader = new(contacts.TimeZone(profile));
        return order.IsWithdrawal
            ? new OutgoingMessage(NoticeWording.Withdrawal(ticket, reading, reader, clock.GetUtcNow()), null, null, null, null)
            : NoticeCard.Message(ViewOf(order, ticket, reading), NameOf(order), reader, clock.GetUtcNow());
    }

    /// <summary>For a ticket's thread in a channel: text, as only that can mention the owner.</summary>
    /// <param name="readerId">In whose language and time zone it is written.</param>
    public async Task<OutgoingMessage> ForThreadAsync(NoticeOrder order, Ticket ticket, ClockReading reading, string readerId, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(readerId, cancellationToken);
        Languages.SpeakTo(profile);
        Reader reader = new(contacts.TimeZone(profile));
        var text = order.IsWithdrawal
            ? NoticeWording.Withdrawal(ticket, reading, reader, clock.GetUtcNow())
            : NoticeWording.Text(ViewOf(order, ticket, reading), reader, clock.GetUtcNow());
        return new OutgoingMessage(text, null, null, null, null) { Addressee = new Person(ticket.OwnerId, ticket.OwnerName) };
    }

    /// <summary>The card that a ticket's thread begins with.</summary>
    /// <inheritdoc cref="ForThreadAsync"/>
    public async Task<OutgoingMessage> RootAsync(Ticket ticket, string readerId, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(readerId, cancellationToken);
        Languages.SpeakTo(profile);
        return TicketCard.Message(ticket, backends.CapabilitiesFor(ticket), new Reader(contacts.TimeZone(profile)), clock.GetUtcNow(), planner.AwaitsNote(ticket));
    }

    /// <summary>What is left of a card when the next notice has come.</summary>
    /// <param name="toldAt">When its reader got it; null where that is not known.</param>
    public async Task<OutgoingMessage> SupersededAsync(NoticeOrder order, Ticket ticket, DateTimeOffset? toldAt, string activityId, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(order.PersonId!, cancellationToken);
        Languages.SpeakTo(profile);
        return NoticeCard.Superseded(ticket, order.Threshold, toldAt, activityId, new Reader(contacts.TimeZone(profile)));
    }

    /// <summary>The order that a notice's card was made for; null where it can't be read.</summary>
    public static NoticeOrder? OrderOf(SentCard card, Ticket ticket, string personId)
    {
        var parts = card.Subject.Split(':');
        return parts is [_, _, var kind, var cycle, var threshold]
            && Enum.TryParse<ClockKind>(kind, out var clock)
            && int.TryParse(cycle, CultureInfo.InvariantCulture, out var run)
            && double.TryParse(threshold, CultureInfo.InvariantCulture, out var share)
                ? new NoticeOrder(ticket.Id, NoticeOrder.ToPerson(personId), clock, run, share)
                : null;
    }

    private static string NameOf(NoticeOrder order) => string.Create(CultureInfo.InvariantCulture, $"{order.Clock}:{order.Cycle}:{order.Threshold}");

    private static NoticeView ViewOf(NoticeOrder order, Ticket ticket, ClockReading reading) => new(ticket, reading, order.Threshold)
    {
        IsLate = order.IsLate,
        IsByChange = order.IsByChange,
        InsteadOf = order.InsteadOf,
    };
}
