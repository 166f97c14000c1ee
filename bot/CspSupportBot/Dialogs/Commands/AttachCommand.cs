using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder.Dialogs;

namespace CspSupportBot.Dialogs.Commands;

/// <summary>"attach CSP-7" with files in the same message: Microsoft gets them. What is written behind the number is kept as a note.</summary>
public sealed class AttachCommand(TicketSearch tickets, TicketDesk desk, FileDesk files, FileReception reception) : TicketCommand(nameof(Words.CommandAttach), tickets)
{
    protected override async Task RunAsync(DialogContext dialogs, Ticket ticket, string text, CancellationToken cancellationToken)
    {
        var person = Speaker.In(dialogs.Context).Person;
        if (TypedText.Clean(text) is { Length: > 0 } note)
        {
            await desk.ChangeAsync(ticket, (changed, now) => changed.Note(note, person, now), cancellationToken);
        }

        var sent = dialogs.Context.TurnState.Get<SentFiles>();
        if (sent is { AreWithheld: true })
        {
            await SayAsync(dialogs, Sentences.FilesOnlyInChat, cancellationToken);
            return;
        }

        var number = new TicketNumber(ticket.Number);
        if (sent is not { IsAny: true })
        {
            await SayAsync(dialogs, Sentences.AttachUsage.With(number), cancellationToken);
            return;
        }

        var (kept, refused) = await reception.TakeAsync(sent, ticket.TakesFilesAlong ? ticket.Files?.Count ?? 0 : 0, cancellationToken);
        string[] said = kept.Count > 0 ? [await AddAsync(ticket, kept, person, cancellationToken), .. refused] : [.. refused];
        await SayAsync(dialogs, string.Join('\n', said), cancellationToken);
    }

    private async Task<string> AddAsync(Ticket ticket, IReadOnlyList<TicketFile> kept, Person person, CancellationToken cancellationToken)
    {
        var (number, names) = (new TicketNumber(ticket.Number), string.Join(", ", kept.Select(Wording.Of)));
        return await files.AddAsync(ticket, kept, person, cancellationToken) switch
        {
            ChangeOutcome.Changed => (ticket.TakesFilesAlong ? Sentences.AttachLater : Sentences.AttachDone).With(number, names),
            ChangeOutcome.Closed => Sentences.ChangeClosed.With(number, Wording.StateOf(ticket)),
            _ => Sentences.AttachPortal.With(number, names),
        };
    }
}
