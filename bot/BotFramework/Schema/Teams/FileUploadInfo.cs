using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a bot may put a file that the user agreed to.</summary>
public class FileUploadInfo
{
    /// <summary>Makes an empty one.</summary>
    public FileUploadInfo()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public FileUploadInfo(
        string name = default,
        string uploadUrl = default,
        string contentUrl = default,
        string uniqueId = default,
        string fileType = default)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    /// <summary>Where the file will be found.</summary>
    public string ContentUrl { get; set; }

    /// <summary>File name extension without the dot.</summary>
    public string FileType { get; set; }

    /// <summary>Name of the file.</summary>
    public string Name { get; set; }

    /// <summary>Id of the file.</summary>
    public string UniqueId { get; set; }

    /// <summary>Address of the upload session; it needs no token.</summary>
    public string UploadUrl { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
