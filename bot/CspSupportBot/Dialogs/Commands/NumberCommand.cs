using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"number CSP-7 2611230010000001": it was filed in the portal, Microsoft's clock runs.</summary>
public sealed class NumberCommand(TicketSearch tickets, TicketDesk desk, TimeProvider clock) : TicketCommand(nameof(Words.CommandNumber), tickets)
{
    private const int Longest = 40;

    protected override string Usage => Sentences.NumberUsage;

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var given = TypedText.CleanLine(text);
        if (given.Length is 0 or > Longest || !given.Any(char.IsDigit) || given.Contains(' ', StringComparison.Ordinal))
        {
            await SayAsync(dialogs, Sentences.NumberInvalid.With(new TicketNumber(ticket.Number)), cancellationToken);
            return;
        }

        var speaker = Speaker.In(dialogs.Context);
        var outcome = await desk.ChangeAsync(
            ticket, (changed, now) => changed.GiveNumber(given, desk.PromiseFrom(changed, now), speaker.Person, now), cancellationToken);
        await SayOutcomeAsync(
            dialogs,
            ticket,
            outcome,
            ticket.FirstResponseDue is { } due
                ? Sentences.NumberDone.With(new TicketNumber(ticket.Number), given, speaker.Reader.Moment(due, clock.GetUtcNow()))
                : Sentences.NumberDoneNoPromise.With(new TicketNumber(ticket.Number), given),
            cancellationToken);
    }
}
