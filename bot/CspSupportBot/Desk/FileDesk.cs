using CspSupportBot.Domain;
using CspSupportBot.Domain.Entitlement;
using CspSupportBot.Domain.Files;
using CspSupportBot.Domain.Filing;
using CspSupportBot.Domain.Tickets;
using CspSupportBot.Storage;

namespace CspSupportBot.Desk;

/// <summary>The files that people send for tickets: their bytes stay in the store until Microsoft has them.</summary>
public sealed class FileDesk(SupportDb db, PartnerTenant tenant, TicketDesk tickets, EntitlementDesk entitlement, SupportBackends backends, TimeProvider clock)
{
    /// <summary>Keeps a file; whoever keeps it puts it on a draft or a ticket in the same unit of work.</summary>
    public TicketFile Keep(string name, byte[] content)
    {
        var file = new TicketFile(Guid.CreateVersion7(clock.GetUtcNow()), name, content.Length);
        db.KeptFiles.Add(new KeptFile { PartnerTenant = tenant.Id, Id = file.Id, Content = content });
        return file;
    }

    /// <summary>Whether the files of a draft go to Microsoft with it, as far as is known of it; else a person uploads them.</summary>
    public bool GoAlong(TicketDraft draft) =>
        draft.Family is not ProductFamily.Marketplace
        && (entitlement.For(draft) is not { } guidance
            || (guidance.Route is SupportRoute.FileThroughApi && backends.CapabilitiesOf(BackendNames.AzureSupport).CanAttach));

    /// <summary>Adds files to a ticket: they are sent, or go along when it is filed.</summary>
    /// <returns>What is neither changed nor closed can only be uploaded by a person; the files are forgotten then.</returns>
    public async Task<ChangeOutcome> AddAsync(Ticket ticket, IReadOnlyList<TicketFile> files, Person actor, CancellationToken cancellationToken)
    {
        if (ticket.IsClosed || !CanAttach(ticket))
        {
            db.Drop(files);
            return ticket.IsClosed ? ChangeOutcome.Closed : ChangeOutcome.OnlyInPortal;
        }

        if (ticket is { TakesFilesAlong: true, State: not TicketState.Filing })
        {
            ticket.Bring(files);
            await tickets.RefreshCardsAsync(ticket, cancellationToken);
        }
        else
        {
            // Behind its filing, which may be under way.
            db.Outbox.AddRange(files.Select(file => OutboxRows.Attach(tenant.Id, new FileRequest(ticket.Id, file, actor.Name), clock.GetUtcNow())));
        }

        return ChangeOutcome.Changed;
    }

    /// <summary>Uploads a file, as long as its bytes are kept.</summary>
    /// <returns>Null where Microsoft has it.</returns>
    public async Task<BackendFailure?> UploadAsync(Ticket ticket, ISupportBackend backend, TicketFile file, CancellationToken cancellationToken) =>
        await db.KeptFiles.FindAsync([tenant.Id, file.Id], cancellationToken) is { } kept
            ? await backend.AttachAsync(ticket, new AttachedFile(file.UniqueName(), kept.Content), cancellationToken)
            : new BackendFailure.Gone("The file is not kept any more.");

    /// <summary>Microsoft has a file that goes along with a ticket. Saved at once: what comes next may be cut off, and must not upload it again.</summary>
    public Task SaveSentAsync(Ticket ticket, TicketFile file, CancellationToken cancellationToken)
    {
        ticket.Attach();
        ticket.FileSent(file, clock.GetUtcNow());
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Microsoft has a file that was added to a ticket.</summary>
    /// <param name="line">What the history says of it.</param>
    public Task ConfirmAddedAsync(Ticket ticket, FileRequest request, string line, CancellationToken cancellationToken)
    {
        var now = ticket.MomentOf(clock.GetUtcNow());
        ticket.FileSent(request.File, now);
        ticket.Replied(line, request.Actor, now);
        db.Drop([request.File]);
        return tickets.RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>A file that was added while the ticket was on its way goes along when it is filed after all.</summary>
    public Task BringAsync(Ticket ticket, TicketFile file, CancellationToken cancellationToken)
    {
        ticket.Bring([file]);
        return tickets.RefreshCardsAsync(ticket, cancellationToken);
    }

    /// <summary>Microsoft does not take a file; a person must upload it in the portal.</summary>
    /// <param name="isOver">Whether nobody will try again, so that its bytes are not needed.</param>
    public Task ReportFailureAsync(Ticket ticket, TicketFile file, string reason, bool isOver, CancellationToken cancellationToken)
    {
        ticket.NotTold($"{file.Name}: {reason}", ticket.MomentOf(clock.GetUtcNow()));
        if (isOver)
        {
            db.Drop([file]);
        }

        return tickets.RefreshCardsAsync(ticket, cancellationToken);
    }

    // What waits for an incident has no backend yet.
    private bool CanAttach(Ticket ticket) => (ticket.IsHeldBack ? backends.CapabilitiesOf(BackendNames.AzureSupport) : backends.CapabilitiesFor(ticket)).CanAttach;
}
