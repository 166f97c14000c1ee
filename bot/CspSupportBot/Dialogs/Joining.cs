using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Conversations;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>What was about to become a ticket is added to one that is open already: as a note, and as a message to Microsoft where the bot can write there.</summary>
public sealed class Joining(
    TicketSearch search, TicketDesk tickets, MicrosoftDesk microsoft, FileDesk files, DraftDesk drafts, Questionnaire questionnaire, SupportBackends backends, TimeProvider clock)
{
    public async Task JoinAsync(ITurnContext context, TicketDraft draft, TicketNumber number, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        var ticket = await search.FindAsync(number, cancellationToken) ?? throw new InvalidOperationException("The ticket to join is not known.");
        var text = $"{draft.Title}\n\n{draft.Description}";
        await tickets.ChangeAsync(ticket, (joined, now) => joined.Note(text, speaker.Person, now), cancellationToken);
        var isTold = microsoft.Reply(ticket, text, speaker.Profile) is ChangeOutcome.Changed;
        var left = await PassFilesAsync(ticket, draft, speaker.Person, cancellationToken);
        drafts.Discard(draft with { Files = null });
        await questionnaire.CloseAllAsync(context, draft, $"{number}", cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text((isTold ? Sentences.JoinDoneTold : Sentences.JoinDone).With(number)), cancellationToken);
        if (left is not null)
        {
            await context.SendActivityAsync(MessageFactory.Text(left), cancellationToken);
        }

        await context.SendActivityAsync(
            CardMessage.Of(TicketCard.Render(ticket, backends.CapabilitiesFor(ticket), speaker.Reader, clock.GetUtcNow()), CardSubject.Ticket(ticket.Id)), cancellationToken);
    }

    // Null where nothing is left to say.
    private async Task<string?> PassFilesAsync(Ticket ticket, TicketDraft draft, Person person, CancellationToken cancellationToken) =>
        draft.Files is { } sent && await files.AddAsync(ticket, sent, person, cancellationToken) is not ChangeOutcome.Changed
            ? Sentences.AttachPortal.With(new TicketNumber(ticket.Number), string.Join(", ", sent.Select(Wording.Of)))
            : null;
}
