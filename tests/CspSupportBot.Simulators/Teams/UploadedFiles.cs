using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What people put into a chat: pictures are kept by the connector, files by a store with its own pre-authorised address.</summary>
public sealed class UploadedFiles
{
    private readonly ConcurrentDictionary<string, (byte[] Bytes, string ContentType)> contents = new(StringComparer.Ordinal);
    private readonly Func<Guid, Uri> serviceUrl;

    internal UploadedFiles(Func<Guid, Uri> serviceUrl) => this.serviceUrl = serviceUrl;

    /// <summary>The attachment of a pasted picture; the bot reads it from the connector with its own token.</summary>
    public JsonObject AddImage(TeamsUser user, byte[] bytes, string contentType = "image/png") => new()
    {
        // Teams does not say which picture format it is.
        ["contentType"] = "image/*",
        ["contentUrl"] = new Uri(serviceUrl(user.TenantId), $"v3/attachments/{Keep(bytes, contentType)}/views/original").AbsoluteUri,
    };

    /// <summary>The attachment of a file sent in a personal chat; the download address needs no token and must not get one.</summary>
    public JsonObject AddFile(TeamsUser user, string name, byte[] bytes, string contentType = "application/octet-stream")
    {
        string id = Keep(bytes, contentType);
        return new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = new Uri(serviceUrl(user.TenantId), $"/personal/Documents/{Uri.EscapeDataString(name)}").AbsoluteUri,
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = new Uri(serviceUrl(user.TenantId), $"/download/{id}?tempauth=simulated").AbsoluteUri,
                ["uniqueId"] = id,
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
            },
        };
    }

    internal void MapConnector(IEndpointRouteBuilder routes, ConnectorPipeline pipeline) =>
        routes.MapGet("/attachments/{fileId}/views/{viewId}", pipeline.Serve(Read));

    internal void MapDownload(IEndpointRouteBuilder routes, ConnectorPipeline pipeline) =>
        routes.MapGet("/download/{fileId}", pipeline.Serve(Read));

    private ConnectorAnswer Read(ConnectorCall call) =>
        contents.TryGetValue(call["fileId"], out (byte[] Bytes, string ContentType) file)
            ? new ConnectorAnswer(200) { Bytes = file.Bytes, ContentType = file.ContentType }
            : ConnectorAnswer.Error(404, "NotFound", "Attachment not found.");

    private string Keep(byte[] bytes, string contentType)
    {
        string id = Guid.NewGuid().ToString("N");
        contents[id] = (bytes, contentType);
        return id;
    }
}
