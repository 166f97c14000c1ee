using System.Globalization;
using System.Text.RegularExpressions;
using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"snooze CSP-7 30 min": nobody hears of its deadlines for so long, but never beyond the next of them.</summary>
public sealed partial class SnoozeNoticesCommand(TicketSearch tickets, TicketDesk desk, NoticePlanner planner, TimeProvider clock) : TicketCommand(nameof(Words.CommandSnooze), tickets)
{
    // Where the deadline has passed.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    protected override string Usage => Sentences.SnoozeNoticesUsage;

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var number = new TicketNumber(ticket.Number);
        if (Read(text) is not { } length)
        {
            await SayAsync(dialogs, Sentences.SnoozeNoticesUsage.With(number), cancellationToken);
            return;
        }

        var (speaker, now) = (Speaker.In(dialogs.Context), clock.GetUtcNow());
        var (until, latest) = (now + length, planner.DeadlineOf(ticket) ?? now + Longest);
        if (until > latest)
        {
            await SayAsync(dialogs, Sentences.SnoozeTooLong.With(number, speaker.Reader.Moment(latest, now)), cancellationToken);
            return;
        }

        var outcome = await desk.ChangeAsync(ticket, (changed, moment) => changed.Snooze(until, speaker.Person, moment), cancellationToken);
        await SayOutcomeAsync(dialogs, ticket, outcome, Sentences.SnoozeDone.With(number, speaker.Reader.Moment(until, now)), cancellationToken);
    }

    private static TimeSpan? Read(string text)
    {
        var match = Length().Match(FoldedText.Of(text));
        if (!match.Success || int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is not (> 0 and var count))
        {
            return null;
        }

        return match.Groups[2].Value is "h" or "hour" or "hours" or "時間" ? TimeSpan.FromHours(count) : TimeSpan.FromMinutes(count);
    }

    [GeneratedRegex(@"^([0-9]{1,4})\s*(m|min|mins|minute|minutes|分|分間|h|hour|hours|時間)?$")]
    private static partial Regex Length();
}
