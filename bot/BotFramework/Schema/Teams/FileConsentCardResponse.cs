using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What the user answered to a <see cref="FileConsentCard"/>.</summary>
public class FileConsentCardResponse
{
    /// <summary>Makes an empty one.</summary>
    public FileConsentCardResponse()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public FileConsentCardResponse(
        string action = default,
        object context = default,
        FileUploadInfo uploadInfo = default)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary><c>accept</c> or <c>decline</c>.</summary>
    public string Action { get; set; }

    /// <summary>The context that the card gave for this answer; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Context { get; set; }

    /// <summary>Where to put the file, if the user agreed.</summary>
    public FileUploadInfo UploadInfo { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
