using System.Globalization;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>A reminder in the current language.</summary>
public static class ReminderWording
{
    /// <summary>What it is about: "CSP-1: call back", "call Ada"; a ticket's title where nothing else was said.</summary>
    /// <param name="ticket">Null where it is about none.</param>
    public static string About(Reminder reminder, Ticket? ticket) => ticket is null
        ? reminder.Text.Length > 0 ? reminder.Text : Words.ReminderUntitled
        : $"{new TicketNumber(ticket.Number)}: {(reminder.Text.Length > 0 ? reminder.Text : ticket.Title)}";

    /// <summary>"Tomorrow 09:00 JST – CSP-1: call back".</summary>
    public static string Line(Reminder reminder, Ticket? ticket, Reader reader, DateTimeOffset now) =>
        $"{Sentence(reader.Moment(reminder.DueAt, now))} – {About(reminder, ticket)}";

    public static string NameOf(Reminder reminder) => new ReminderNumber(reminder.Number).ToString();

    /// <summary>How it stands, where that is not just that its time will come; null where it is.</summary>
    public static string? Standing(Reminder reminder, Ticket? ticket, Reader reader, DateTimeOffset now) => reminder.State switch
    {
        ReminderState.Told => Words.ReminderTold.With(reader.Moment(reminder.ChangedAt, now)),
        ReminderState.TicketClosed => Words.ReminderTicketClosed.With(ticket is null ? "" : new TicketNumber(ticket.Number)),
        ReminderState.Unreachable => Words.ReminderUnreachable,
        _ => null,
    };

    private static string Sentence(string words) => string.Concat(words[..1].ToUpper(CultureInfo.CurrentCulture), words.AsSpan(1));
}
