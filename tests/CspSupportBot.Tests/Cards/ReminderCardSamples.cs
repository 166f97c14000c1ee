using AdaptiveCards;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Commands;
using CspSupportBot.Domain.Reminders;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Cards;

/// <summary>The cards about what falls due: reminders, follow-ups, the digest.</summary>
public static class ReminderCardSamples
{
    private static readonly DateTimeOffset Tomorrow = Samples.Now.AddHours(16).AddMinutes(20);

    private static readonly Ticket Filed = Samples.Filed();

    public static Dictionary<string, AdaptiveCard> Usual() => new()
    {
        ["reminder-set"] = ReminderCard.RenderSet(Of(3, "call back", Tomorrow, Filed), Filed, Samples.Tokyo, Samples.Now),
        ["reminder-set-without-text"] = ReminderCard.RenderSet(Of(4, "", Tomorrow), null, Samples.Tokyo, Samples.Now),
        ["reminder"] = ReminderCard.RenderDue(Of(3, "call back", Samples.Now, Filed), Filed, Samples.Tokyo, Samples.Now),
        ["reminder-free"] = ReminderCard.RenderDue(Of(4, "call Ada", Samples.Now), null, Samples.Tokyo, Samples.Now),
        ["reminder-late"] = ReminderCard.RenderDue(Of(4, "call Ada", Samples.Now.AddHours(-3)), null, Samples.Tokyo, Samples.Now),
        ["reminders-late"] = ReminderListCard.RenderDue(
            [Of(3, "call back", Samples.Now.AddHours(-3), Filed), Of(4, "call Ada", Samples.Now)], Subjects(Filed), Samples.Tokyo, Samples.Now),
        ["reminders"] = ReminderListCard.Render(All(), 16, Subjects(Filed), Samples.Tokyo, Samples.Now),
        ["reminder-answered"] = AnsweredCard.Render("call Ada", Words.ReminderOverDone),
        ["follow-up"] = FollowUpCard.Render(Asked(1), Samples.Tokyo, Samples.Now),
        ["follow-up-patient"] = FollowUpCard.Render(Asked(4), Samples.Tokyo, Samples.Now),
        ["digest"] = DigestCard.Render(
            new Digest([Filed], [Asked(1)], [Referred()], [Of(4, "call Ada", Samples.Now)], Subjects()), DigestDesk.MostShown, Samples.Tokyo, Samples.Now),
        ["handed-over"] = TicketListCard.Render(
            Words.HandedOverOne.With(1, "Ben Ito"), [Filed], 1, Samples.Tokyo, Samples.Now, HandOverNotice.Along(2)),
    };

    public static Dictionary<string, AdaptiveCard> Longest(TicketDraft draft, string text)
    {
        text = text[..Reminder.LongestText];
        var ticket = Samples.Filed(draft);
        List<Reminder> reminders = [.. Enumerable.Range(1, RemindersCommand.MostShown).Select(number => Of(number, text, Samples.Now.AddHours(-3), ticket))];
        List<Ticket> tickets = [.. Enumerable.Range(1, DigestDesk.MostShown).Select(number => Samples.Filed(draft, number))];
        return new()
        {
            ["reminder-set"] = ReminderCard.RenderSet(reminders[0], ticket, Samples.Tokyo, Samples.Now),
            ["reminder"] = ReminderCard.RenderDue(reminders[0], ticket, Samples.Tokyo, Samples.Now),
            ["reminders-late"] = ReminderListCard.RenderDue(reminders, Subjects(ticket), Samples.Tokyo, Samples.Now),
            ["reminders"] = ReminderListCard.Render(reminders, 1000, Subjects(ticket), Samples.Tokyo, Samples.Now),
            ["digest"] = DigestCard.Render(new Digest(tickets[..5], tickets[5..10], tickets, reminders[..5], Subjects(ticket)), DigestDesk.MostShown, Samples.Tokyo, Samples.Now),
        };
    }

    public static Ticket Referred()
    {
        var ticket = Ticket.Refer(Samples.Draft() with { Family = ProductFamily.Marketplace, What = "Tailspin Backup" }, Samples.ByVendor, new TicketNumber(1), Samples.Aiko, Samples.Now);
        ticket.PlanFollowUp(_ => Samples.Now.AddDays(1));
        return ticket;
    }

    private static Ticket Asked(int times)
    {
        var ticket = Samples.Filed();
        ticket.Wait(WaitingFor.Customer, null, Samples.Aiko, Samples.Now.AddMinutes(2));
        for (var asked = 0; asked < times; asked++)
        {
            ticket.AskToFollowUp(Samples.Now.AddHours(1));
        }

        return ticket;
    }

    private static Reminder[] All() =>
    [
        Of(3, "call back", Tomorrow, Filed),
        Of(4, "call Ada", Tomorrow),
        Ended(Of(5, "call Ada", Samples.Now.AddHours(-1)), ReminderState.Told),
        Ended(Of(6, "call back", Samples.Now.AddHours(-2), Filed), ReminderState.TicketClosed),
        Ended(Of(7, "", Samples.Now.AddHours(-2)), ReminderState.Unreachable),
    ];

    private static Reminder Ended(Reminder reminder, ReminderState state)
    {
        reminder.Become(state, Samples.Now);
        return reminder;
    }

    private static Reminder Of(long number, string text, DateTimeOffset dueAt, Ticket? ticket = null) =>
        Reminder.Set("partner", new ReminderNumber(number), Samples.Aiko.Id, "conversation", ticket?.Id, text, dueAt, Samples.Now);

    private static Dictionary<Guid, Ticket> Subjects(params Ticket[] tickets) => tickets.DistinctBy(ticket => ticket.Id).ToDictionary(ticket => ticket.Id);
}
