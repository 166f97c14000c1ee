using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"resolve CSP-7 restarted the gateway": closes it here, and asks whether it shall be closed at Microsoft too.</summary>
public sealed class ResolveCommand(TicketSearch tickets, TicketDesk desk, SupportBackends backends) : TicketCommand(nameof(Words.CommandResolve), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var resolution = TypedText.Clean(text);
        var outcome = await desk.ChangeAsync(
            ticket, (changed, now) => changed.Resolve(resolution.Length == 0 ? null : resolution, person, now), cancellationToken);
        var number = new TicketNumber(ticket.Number);
        var done = ticket.BackendNumber is not { } atMicrosoft ? Sentences.ResolveDone.With(number)
            : backends.CapabilitiesFor(ticket).CanClose ? Sentences.ResolveDoneCloseToo.With(number, atMicrosoft)
            : Sentences.ResolveDoneOpenAtMicrosoft.With(number, atMicrosoft);
        await SayOutcomeAsync(dialogs, ticket, outcome, done, cancellationToken);
    }
}
