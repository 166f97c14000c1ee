using AdaptiveCards;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Cards;

/// <summary>Several reminders, one row each, with what a click on it does.</summary>
public static class ReminderListCard
{
    private const int LongestName = 200;

    /// <summary>A person's reminders, each to be cancelled by a click.</summary>
    /// <param name="total">How many there are in all, shown or not.</param>
    public static AdaptiveCard Render(IReadOnlyList<Reminder> reminders, int total, IReadOnlyDictionary<Guid, Ticket> tickets, Reader reader, DateTimeOffset now)
    {
        var heading = Wording.Count(total, Words.ReminderOne, Words.ReminderMany);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(heading),
            .. reminders.Select(reminder => Row(
                reminder,
                TicketOf(reminder, tickets),
                reminder.IsOpen ? (Words.ButtonCancel, $"{Words.CommandCancel} {ReminderWording.NameOf(reminder)}") : null,
                ReminderWording.Standing(reminder, TicketOf(reminder, tickets), reader, now),
                reader,
                now)),
        ];
        if (total > reminders.Count)
        {
            body.Add(CardParts.Hint(Words.ReminderIsCut.With(reminders.Count, total)));
        }

        return CardParts.Card($"{heading}: {string.Join(", ", reminders.Select(ReminderWording.NameOf))}", body, []);
    }

    /// <summary>Several that are due at once, each to be done by a click; those that come late say so.</summary>
    public static OutgoingMessage DueMessage(IReadOnlyList<Reminder> reminders, IReadOnlyDictionary<Guid, Ticket> tickets, Reader reader, DateTimeOffset now)
    {
        var card = RenderDue(reminders, tickets, reader, now);
        return new OutgoingMessage(null, card.FallbackText, card.ToJson(), null, null);
    }

    public static AdaptiveCard RenderDue(IReadOnlyList<Reminder> reminders, IReadOnlyDictionary<Guid, Ticket> tickets, Reader reader, DateTimeOffset now)
    {
        var heading = Words.ReminderDueMany.With(reminders.Count);
        return CardParts.Card(
            $"{heading}: {string.Join(", ", reminders.Select(ReminderWording.NameOf))}",
            [
                CardParts.Heading(heading),
                .. reminders.Select(reminder => Row(
                    reminder,
                    TicketOf(reminder, tickets),
                    (Words.ButtonDone, $"{Words.CommandDone} {ReminderWording.NameOf(reminder)}"),
                    ReminderCard.IsLate(reminder, now) ? Words.ReminderWasDue.With(reader.Moment(reminder.DueAt, now)) : null,
                    reader,
                    now)),
            ],
            []);
    }

    /// <summary>One reminder in two lines.</summary>
    /// <param name="click">What a click says, under which name; null where there is nothing to click.</param>
    public static AdaptiveContainer Row(Reminder reminder, Ticket? ticket, (string Title, string Says)? click, string? standing, Reader reader, DateTimeOffset now) => new()
    {
        Separator = true,
        SelectAction = click is { } action ? CardActions.Say($"{action.Title} {ReminderWording.NameOf(reminder)}", action.Says) : null,
        Items =
        [
            new AdaptiveColumnSet
            {
                Columns =
                [
                    new AdaptiveColumn
                    {
                        Width = AdaptiveWidth.Stretch,
                        Items =
                        [
                            CardParts.Literal(ReminderWording.About(reminder, ticket), AdaptiveTextWeight.Bolder, longest: LongestName),
                            CardParts.Below(CardParts.Literal(
                                $"{ReminderWording.NameOf(reminder)} · {standing ?? reader.Moment(reminder.DueAt, now)}", isSubtle: true)),
                        ],
                    },
                    .. click is { } shown ? [Clickable(shown.Title)] : Array.Empty<AdaptiveColumn>(),
                ],
            },
        ],
    };

    private static AdaptiveColumn Clickable(string title) => new()
    {
        Width = AdaptiveWidth.Auto,
        VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
        Items = [CardParts.Literal(title, AdaptiveTextWeight.Bolder, tone: AdaptiveTextColor.Accent)],
    };

    private static Ticket? TicketOf(Reminder reminder, IReadOnlyDictionary<Guid, Ticket> tickets) =>
        reminder.TicketId is { } id ? tickets.GetValueOrDefault(id) : null;
}
