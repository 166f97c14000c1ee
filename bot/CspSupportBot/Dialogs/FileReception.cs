using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Tickets;
using Microsoft.Bot.Builder;

namespace CspSupportBot.Dialogs;

/// <summary>Takes the files that come with a message and says what becomes of each.</summary>
public sealed class FileReception(FileDesk files, DraftDesk drafts, Questionnaire questionnaire)
{
    /// <summary>Files belong to the ticket that is being filled in. A message with nothing else is no answer to its question, which is asked again.</summary>
    /// <param name="draft">That ticket; null where there is none.</param>
    /// <param name="understand">Does what the words of the message say.</param>
    public async Task ReceiveAsync(ITurnContext context, SentFiles sent, TicketDraft? draft, Func<Task> understand, CancellationToken cancellationToken)
    {
        var speaker = Speaker.In(context);
        var isAlone = TypedText.Clean(context.TurnState.Get<Reply>().Typed).Length == 0;
        var isLater = !sent.AreWithheld && draft is null && !isAlone;
        if (isLater)
        {
            // What is said with them may begin a ticket.
            await understand();
            draft = await drafts.FindAsync(speaker.ConversationId, speaker.Person.Id, cancellationToken);
        }

        var said = sent.AreWithheld ? Sentences.FilesOnlyInChat : draft is null ? Sentences.FilesForNoTicket : await TakeForDraftAsync(draft, sent, cancellationToken);
        if (isAlone && draft is not null && questionnaire.Present(draft, speaker) is not null)
        {
            await questionnaire.AskAgainAsync(context, draft, said, cancellationToken);
            return;
        }

        await context.SendActivityAsync(MessageFactory.Text(said), cancellationToken);
        if (!isAlone && !isLater)
        {
            await understand();
        }
    }

    /// <summary>Keeps them with the ticket that is being filled in.</summary>
    /// <returns>What is to be said.</returns>
    private async Task<string> TakeForDraftAsync(TicketDraft draft, SentFiles sent, CancellationToken cancellationToken)
    {
        var (kept, refused) = await TakeAsync(sent, draft.Files?.Count ?? 0, cancellationToken);
        if (kept.Count > 0)
        {
            drafts.Keep(draft with { Files = [.. draft.Files ?? [], .. kept] });
        }

        return string.Join('\n', kept.Select(file => (files.GoAlong(draft) ? Sentences.FileKept : Sentences.FileForPortal).With(Wording.Of(file))).Concat(refused));
    }

    /// <summary>Fetches what can be taken.</summary>
    /// <param name="before">How many there are already.</param>
    /// <returns>The files that are kept now, and why the others are not.</returns>
    public async Task<(IReadOnlyList<TicketFile> Kept, IReadOnlyList<string> Refused)> TakeAsync(SentFiles sent, int before, CancellationToken cancellationToken)
    {
        List<TicketFile> kept = [];
        List<string> refused = [];
        foreach (var file in sent.Files)
        {
            if (before + kept.Count >= FileRules.MostFiles)
            {
                refused.Add(Why(file, FileFault.TooMany));
            }
            else if (file.Name is { } name && !FileRules.Takes(name))
            {
                // Not even fetched.
                refused.Add(Why(file, FileFault.KindRefused));
            }
            else
            {
                switch (await file.ReadAsync(cancellationToken))
                {
                    case FileReading.Failed { Fault: var fault }:
                        refused.Add(Why(file, fault));
                        break;
                    case FileReading.Read { Content.Length: 0 }:
                        refused.Add(Why(file, FileFault.Empty));
                        break;
                    case FileReading.Read read when (file.Name ?? PictureNameOf(read.Content)) is { } called:
                        kept.Add(files.Keep(called, read.Content));
                        break;
                    default:
                        refused.Add(Why(file, FileFault.KindRefused));
                        break;
                }
            }
        }

        return (kept, refused);
    }

    private static string? PictureNameOf(byte[] content) => PictureKind.Of(content) is { } extension ? $"screenshot.{extension}" : null;

    private static string Why(SentFile file, FileFault fault) => (fault switch
    {
        FileFault.Untrusted => Sentences.FileUntrusted,
        FileFault.TooLarge => Sentences.FileTooLarge,
        FileFault.Empty => Sentences.FileEmpty,
        FileFault.KindRefused => Sentences.FileKindRefused,
        FileFault.TooMany => Sentences.FileTooMany,
        _ => Sentences.FileNotFetched,
    }).With(file.Name ?? Sentences.FilePasted, FileRules.MostFiles);
}
