using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>What people put into a chat: pictures are kept by the connector, files by a store with its own pre-authorised address.</summary>
public sealed class UploadedFiles
{
    private const string DownloadPath = "/download/";

    private readonly ConcurrentDictionary<string, Upload> uploads = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly Func<Guid, Uri> serviceUrl;

    internal UploadedFiles(TimeProvider time, Func<Guid, Uri> serviceUrl) => (this.time, this.serviceUrl) = (time, serviceUrl);

    /// <summary>How long a download address is good.</summary>
    public TimeSpan GoodFor { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The attachment of a pasted picture; the bot reads it from the connector with its own token.</summary>
    public JsonObject AddImage(TeamsUser user, byte[] bytes, string contentType = "image/png") => new()
    {
        // Teams does not say which picture format it is.
        ["contentType"] = "image/*",
        ["contentUrl"] = new Uri(serviceUrl(user.TenantId), $"v3/attachments/{Keep(bytes, contentType)}/views/original").AbsoluteUri,
    };

    /// <summary>The attachment of a file sent in a personal chat; the download address is good once and for a while, needs no token and must not get one.</summary>
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
                ["downloadUrl"] = new Uri(serviceUrl(user.TenantId), $"{DownloadPath}{id}?tempauth=simulated").AbsoluteUri,
                ["uniqueId"] = id,
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
                ["etag"] = $"\"{{{id}}},1\"",
            },
        };
    }

    /// <summary>Whether a call is for a file and not for the connector.</summary>
    internal static bool IsDownload(RecordedRequest request) => request.Path.StartsWith(DownloadPath, StringComparison.Ordinal);

    internal void MapConnector(IEndpointRouteBuilder routes, ConnectorPipeline pipeline) =>
        routes.MapGet("/attachments/{fileId}/views/{viewId}", pipeline.Serve(Read));

    internal void MapDownload(IEndpointRouteBuilder routes, ConnectorPipeline pipeline) =>
        routes.MapGet($"{DownloadPath}{{fileId}}", pipeline.Serve(Download));

    private ConnectorAnswer Read(ConnectorCall call) => uploads.TryGetValue(call["fileId"], out Upload? upload)
        ? upload.ToAnswer()
        : ConnectorAnswer.Error(404, "NotFound", "Attachment not found.");

    private ConnectorAnswer Download(ConnectorCall call) => call switch
    {
        _ when call.Request.Headers.ContainsKey("Authorization") => ConnectorAnswer.Error(400, "TokenLeaked", "A token was sent to an address that needs none."),
        _ when uploads.TryRemove(call["fileId"], out Upload? upload) && time.GetUtcNow() < upload.At + GoodFor => upload.ToAnswer(),
        _ => ConnectorAnswer.Error(403, "AccessDenied", "The address is not good any more."),
    };

    private string Keep(byte[] bytes, string contentType)
    {
        string id = Guid.NewGuid().ToString("N");
        uploads[id] = new Upload(bytes, contentType, time.GetUtcNow());
        return id;
    }

    private sealed record Upload(byte[] Bytes, string ContentType, DateTimeOffset At)
    {
        internal ConnectorAnswer ToAnswer() => new(200) { Bytes = Bytes, ContentType = ContentType };
    }
}
