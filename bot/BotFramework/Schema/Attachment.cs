using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>A card, file or other rich content of a message.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(MessagingExtensionAttachment))]
public class Attachment
{
    /// <summary>Makes an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Makes one with these values; what is left out stays unset.</summary>
    public Attachment(
        string contentType = default,
        string contentUrl = default,
        object content = default,
        string name = default,
        string thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The content itself when it is embedded; a <see cref="System.Text.Json.JsonElement"/> when read.</summary>
    public object Content { get; set; }

    /// <summary>Media type that says how to read the content.</summary>
    public string ContentType { get; set; }

    /// <summary>Where the content can be fetched. On received activities the sender chose it: check the host first.</summary>
    public string ContentUrl { get; set; }

    /// <summary>File or display name.</summary>
    public string Name { get; set; }

    /// <summary>A small picture that stands for the content.</summary>
    public string ThumbnailUrl { get; set; }

    /// <summary>Members that this type does not know, kept so that they survive a round trip.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement> Properties { get; set; }
}
