using CspSupportBot.Domain.Files;

namespace CspSupportBot.Domain.Tickets;

/// <summary>The files that people sent for a ticket.</summary>
public sealed partial class Ticket
{
    // Azure keeps a workspace for a day: what was uploaded long before the filing is uploaded anew.
    private static readonly TimeSpan WorkspaceIsGood = TimeSpan.FromHours(20);

    /// <summary>All of them, in the order in which they came; null where there are none.</summary>
    public IReadOnlyList<TicketFile>? Files { get; private set; }

    /// <summary>Those that Microsoft does not have: a person must upload them.</summary>
    public IReadOnlyList<TicketFile> FilesLeft => [.. (Files ?? []).Where(file => file.SentAt is null)];

    /// <summary>Whether files can still go along, as it is not filed but will or may be; then their bytes are needed.</summary>
    public bool TakesFilesAlong => State is TicketState.Filing or TicketState.Failed || IsHeldBack;

    /// <summary>Further files go along when it is filed.</summary>
    public void Bring(IReadOnlyList<TicketFile> files) => SetFiles([.. Files ?? [], .. files]);

    /// <summary>Those that must be uploaded before it is filed.</summary>
    public IReadOnlyList<TicketFile> FilesToUpload(DateTimeOffset now) =>
        [.. (Files ?? []).Where(file => file.Refusal is null && !(file.SentAt + WorkspaceIsGood > now))];

    /// <summary>Microsoft has it; a file that was added later stands among the others from now on.</summary>
    public void FileSent(TicketFile file, DateTimeOffset now) => Replace(file with { SentAt = now, Refusal = null });

    /// <summary>Microsoft does not have it, and it is not tried again by itself.</summary>
    public void FileNotSent(TicketFile file, string reason)
    {
        Replace(file with { SentAt = null, Refusal = reason });
        FileWorkspace = FilesLeft.Count == Files!.Count ? null : FileWorkspace;
    }

    // What was uploaded for a filing that a person takes over is not with what the person files.
    private void LeaveFiles() => Files = Files is null ? null : [.. Files.Select(file => file with { SentAt = null })];

    private void Replace(TicketFile changed)
    {
        var files = (Files ?? []).ToList();
        var index = files.FindIndex(file => file.Id == changed.Id);
        if (index < 0)
        {
            files.Add(changed);
        }
        else
        {
            files[index] = changed;
        }

        SetFiles(files);
    }

    // Who changes it at the same time must see them.
    private void SetFiles(IReadOnlyList<TicketFile> files) => (Files, Version) = (files, Version + 1);
}
