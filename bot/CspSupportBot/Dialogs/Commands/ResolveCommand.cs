using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"resolve CSP-7 restarted the gateway": closes it here, and tells what is left to do at Microsoft.</summary>
public sealed class ResolveCommand(TicketSearch tickets, TicketDesk desk) : TicketCommand(nameof(Words.CommandResolve), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        var resolution = TypedText.Clean(text);
        var outcome = await desk.ChangeAsync(
            ticket, (changed, now) => changed.Resolve(resolution.Length == 0 ? null : resolution, person, now), cancellationToken);
        var number = new TicketNumber(ticket.Number);

        // No backend of this version can close a request, so the person must.
        var done = ticket.BackendNumber is { } atMicrosoft ? Sentences.ResolveDoneOpenAtMicrosoft.With(number, atMicrosoft) : Sentences.ResolveDone.With(number);
        await SayOutcomeAsync(dialogs, ticket, outcome, done, cancellationToken);
    }
}
