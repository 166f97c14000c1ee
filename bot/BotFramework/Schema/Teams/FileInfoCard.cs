namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a file that is already in OneDrive or SharePoint.</summary>
public class FileInfoCard
{
    /// <summary>Media type of the attachment that carries such a card.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Makes an empty one.</summary>
    public FileInfoCard()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public FileInfoCard(string uniqueId = default, string fileType = default, object etag = default)
    {
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>Version of the file.</summary>
    public object Etag { get; set; }

    /// <summary>File name extension without the dot.</summary>
    public string FileType { get; set; }

    /// <summary>Id of the file.</summary>
    public string UniqueId { get; set; }
}
