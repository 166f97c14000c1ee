using CspSupportBot.Cards;
using CspSupportBot.Desk;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Jobs;

/// <summary>Uploads what goes along with a ticket, before it is filed. A ticket never waits long for a screenshot: what can't be uploaded, a person does in the portal.</summary>
public sealed class FileForwarding(FileDesk files, ProfileDesk profiles, TimeProvider clock)
{
    private const int MostAttempts = 3;

    /// <returns>Why the ticket can't be filed now; null where it can.</returns>
    public async Task<BackendFailure?> SendAsync(Ticket ticket, ISupportBackend backend, OutboxRow row, CancellationToken cancellationToken)
    {
        if (!backend.Capabilities.CanAttach)
        {
            return null;
        }

        foreach (var file in ticket.FilesToUpload(clock.GetUtcNow()))
        {
            switch (await files.UploadAsync(ticket, backend, file, cancellationToken))
            {
                case null:
                    await files.SaveSentAsync(ticket, file, cancellationToken);
                    break;
                case (BackendFailure.Unavailable or BackendFailure.Throttled) and var later when row.Attempts < MostAttempts:
                    return later;

                // The ticket would be refused for the same reason.
                case (BackendFailure.Unauthorised or BackendFailure.NotEntitled) and var refusal:
                    return refusal;
                case var failure:
                    Languages.SpeakTo(await profiles.FindAsync(ticket.OwnerId, cancellationToken));
                    ticket.FileNotSent(file, BackendWording.OfFile(failure));
                    break;
            }
        }

        return null;
    }
}
