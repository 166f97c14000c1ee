using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>One reminder: when it was set, and when its time has come.</summary>
public static class ReminderCard
{
    /// <summary>Told later than that, it says so.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>What was understood, with a way to take it back.</summary>
    public static AdaptiveCard RenderSet(Reminder reminder, Ticket? ticket, Reader reader, DateTimeOffset now)
    {
        var line = ReminderWording.Line(reminder, ticket, reader, now);
        return CardParts.Card(
            $"{ReminderWording.NameOf(reminder)}: {line}",
            [CardParts.Literal(line, AdaptiveTextWeight.Bolder), CardParts.Below(CardParts.Literal(ReminderWording.NameOf(reminder), isSubtle: true))],
            [CardActions.Say(Words.ButtonCancel, $"{Words.CommandCancel} {ReminderWording.NameOf(reminder)}")]);
    }

    /// <summary>Its time has come.</summary>
    public static AdaptiveCard RenderDue(Reminder reminder, Ticket? ticket, Reader reader, DateTimeOffset now)
    {
        var name = ReminderWording.NameOf(reminder);
        var about = ReminderWording.About(reminder, ticket);
        List<AdaptiveElement> body = [CardParts.LiteralHeading(about)];
        if (IsLate(reminder, now))
        {
            body.Add(CardParts.Notice(Words.ReminderLate.With(reader.Moment(reminder.DueAt, now))));
        }

        if (ticket is not null)
        {
            body.Add(TicketListCard.Row(ticket, reader, now));
        }

        body.Add(CardParts.Hint(Words.ReminderSetFor.With(name, reader.Moment(reminder.DueAt, now))));
        return CardParts.Card($"{Words.ReminderUntitled}: {about}", body, [.. Answers(name), .. Open(ticket)]);
    }

    /// <summary>The same as a message outside of a turn.</summary>
    public static OutgoingMessage Message(Reminder reminder, Ticket? ticket, Reader reader, DateTimeOffset now)
    {
        var card = RenderDue(reminder, ticket, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), CardSubject.Reminder(reminder.Id), null);
    }

    /// <summary>What takes the place of its card when it was answered.</summary>
    public static OutgoingMessage Over(Reminder reminder, Ticket? ticket, string outcome) => AnsweredCard.Message(ReminderWording.About(reminder, ticket), outcome);

    /// <summary>Whether its time was missed so far that a person must know.</summary>
    public static bool IsLate(Reminder reminder, DateTimeOffset now) => now - reminder.DueAt > Late;

    private static IEnumerable<AdaptiveAction> Answers(string name) =>
    [
        CardActions.First(CardActions.Say(Words.ButtonDone, $"{Words.CommandDone} {name}")),
        CardActions.Say(Words.ButtonSnoozeHour, $"{Words.CommandSnooze} {name} {Words.InAnHour}"),
        CardActions.Say(Words.ButtonTomorrow, $"{Words.CommandSnooze} {name} {Words.TomorrowAtNine}"),
    ];

    private static IEnumerable<AdaptiveAction> Open(Ticket? ticket) =>
        ticket is null ? [] : [CardActions.Say(Words.ButtonOpenTicket, $"{Words.CommandTicket} {new TicketNumber(ticket.Number)}")];
}
