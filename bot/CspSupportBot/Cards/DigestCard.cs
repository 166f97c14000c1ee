using System.Globalization;
using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>What a person's day holds: one list after another, each row to be opened by a click.</summary>
public static class DigestCard
{
    /// <param name="most">How many rows fit.</param>
    public static AdaptiveCard Render(Digest digest, int most, Reader reader, DateTimeOffset now)
    {
        var heading = Words.DigestHeading.With(reader.Day(now));
        List<AdaptiveElement> body = [CardParts.Heading(heading)];
        var room = most;
        AddTickets(body, Words.DigestResponses, digest.Responses, ref room, reader, now);
        AddTickets(body, Words.DigestFollowUps, digest.FollowUps, ref room, reader, now);
        if (room > 0 && digest.Reminders.Count > 0)
        {
            body.Add(Section(Words.DigestReminders));
            body.AddRange(digest.Reminders.Take(room).Select(reminder => ReminderListCard.Row(
                reminder,
                TicketOf(reminder, digest.Subjects),
                (Words.ButtonDone, $"{Words.CommandDone} {ReminderWording.NameOf(reminder)}"),
                ReminderWording.Standing(reminder, TicketOf(reminder, digest.Subjects), reader, now),
                reader,
                now)));
        }

        room -= digest.Reminders.Count;

        AddTickets(body, Words.DigestWaiting, digest.Waiting, ref room, reader, now);
        if (room < 0)
        {
            body.Add(CardParts.Hint(Words.DigestMore.With(-room)));
        }

        body.Add(CardParts.Hint(Words.DigestHint));
        return CardParts.Card(
            $"{heading}: {string.Join(", ", digest.Responses.Concat(digest.FollowUps).Concat(digest.Waiting).Take(most).Select(ticket => new TicketNumber(ticket.Number)))}",
            body,
            [CardActions.Say(Words.ButtonMyTickets, Words.CommandMyTickets)]);
    }

    /// <summary>The same as a message outside of a turn.</summary>
    public static OutgoingMessage Message(Digest digest, int most, Reader reader, DateTimeOffset now)
    {
        var card = Render(digest, most, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), null, null);
    }

    private static void AddTickets(List<AdaptiveElement> body, string title, IReadOnlyList<Ticket> tickets, ref int room, Reader reader, DateTimeOffset now)
    {
        if (room > 0 && tickets.Count > 0)
        {
            body.Add(Section($"{title} ({tickets.Count.ToString(CultureInfo.CurrentCulture)})"));
            body.AddRange(tickets.Take(room).Select(ticket => TicketListCard.Row(ticket, reader, now)));
        }

        room -= tickets.Count;
    }

    private static AdaptiveTextBlock Section(string title) => new(title) { Weight = AdaptiveTextWeight.Bolder, Wrap = true, Separator = true };

    private static Ticket? TicketOf(Reminder reminder, IReadOnlyDictionary<Guid, Ticket> subjects) =>
        reminder.TicketId is { } id ? subjects.GetValueOrDefault(id) : null;
}
