using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>Tells a colleague, in their own chat, language and time zone, which tickets are theirs now.</summary>
public sealed class HandOverNotice(PostDesk post, ProfileDesk profiles, ContactDesk contacts, TimeProvider clock)
{
    /// <summary>How many reminders go along with the tickets; null where none do.</summary>
    public static string? Along(int reminders) => reminders == 0 ? null : Wording.Count(reminders, Words.HandedOverReminderOne, Words.HandedOverReminderMany);

    /// <returns>False where the colleague has never talked to the bot.</returns>
    public async Task<bool> SendAsync(Person to, Person from, IReadOnlyList<Ticket> tickets, int reminders, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(to.Id, cancellationToken);
        var card = Languages.SayTo(profile, () => Render(from, tickets, reminders, new Reader(contacts.TimeZone(profile))));
        return await post.ToPersonAsync(to.Id, card, cancellationToken);
    }

    private OutgoingMessage Render(Person from, IReadOnlyList<Ticket> tickets, int reminders, Reader reader)
    {
        var heading = Wording.Count(tickets.Count, Words.ReceivedOne, Words.ReceivedMany, from.Name);
        var card = TicketListCard.Render(heading, [.. tickets.Take(ListCommand.MostShown)], tickets.Count, reader, clock.GetUtcNow(), Along(reminders));
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), null, null);
    }
}
