using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Content of the attachment by which a user sends a file.</summary>
public class FileDownloadInfo
{
    /// <summary>Media type of such an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Makes an empty one.</summary>
    public FileDownloadInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public FileDownloadInfo(
        string downloadUrl = default,
        string uniqueId = default,
        string fileType = default,
        object etag = default)
    {
        DownloadUrl = downloadUrl;
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>Fetches the file without a token for some minutes. Never send the bot's token there.</summary>
    public string DownloadUrl { get; set; }

    /// <summary>Version of the file.</summary>
    public object Etag { get; set; }

    /// <summary>File name extension without the dot.</summary>
    public string FileType { get; set; }

    /// <summary>Id of the file in OneDrive or SharePoint.</summary>
    public string UniqueId { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
