using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Dialogs.Questions;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"severity CSP-7 A": the promise is counted anew from the same start.</summary>
public sealed class SeverityCommand(TicketSearch tickets, TicketDesk desk, MicrosoftDesk microsoft) : TicketCommand(nameof(Words.CommandSeverity), tickets)
{
    protected override string Usage => Sentences.SeverityUsage;

    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var number = new TicketNumber(ticket.Number);
        if (ImpactNames.Read(text) is not { } impact)
        {
            await SayAsync(dialogs, Sentences.SeverityUsage.With(number), cancellationToken);
            return;
        }

        var person = Speaker.In(dialogs.Context).Person;
        var outcome = await desk.ChangeAsync(ticket, (changed, now) => changed.ChangeImpact(impact, desk.PromiseUnder(changed, impact), person, now), cancellationToken);
        var isTold = outcome is ChangeOutcome.Changed && microsoft.ChangeSeverity(ticket, person) is ChangeOutcome.Changed;
        var done = ticket.BackendNumber is not { } atMicrosoft ? Sentences.SeverityDone.With(number, Wording.WithLetter(impact))
            : isTold ? Sentences.SeverityDoneTold.With(number, Wording.WithLetter(impact))
            : Sentences.SeverityDoneTellMicrosoft.With(number, Wording.WithLetter(impact), atMicrosoft);
        await SayOutcomeAsync(dialogs, ticket, outcome, done, cancellationToken);
    }
}
