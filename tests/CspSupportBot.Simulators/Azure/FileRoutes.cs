using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>File workspaces, their files, and the chunks of these: at most two of 2.5 MB, one after the other.</summary>
internal sealed partial class FileRoutes(TimeProvider time)
{
    private const int LargestChunk = 5 * 1024 * 1024 / 2;
    private const int LargestFile = 2 * LargestChunk;
    private const string Workspace = $"{ArmRoutes.Support}/fileWorkspaces/{{workspace}}";
    private const string File = $"{Workspace}/files/{{file}}";

    public List<FileWorkspace> Workspaces { get; } = [];

    public void Map(ArmRoutes routes)
    {
        routes.Put(ArmOperations.CreateWorkspace, Workspace, CreateWorkspace);
        routes.Get(ArmOperations.GetWorkspace, Workspace, Serve((workspace, _) => new ConnectorAnswer(200, ToJson(workspace))));
        routes.Put(ArmOperations.CreateFile, File, Serve(CreateFile));
        routes.Get(ArmOperations.ListFiles, $"{Workspace}/files", Serve((workspace, _) => new ConnectorAnswer(200, new JsonObject
        {
            ["value"] = new JsonArray([.. workspace.Files.Select(file => file.ToJson(workspace))]),
        })));
        routes.Get(ArmOperations.GetFile, File, Serve((workspace, call) => FindFile(workspace, call) is { } file
            ? new ConnectorAnswer(200, file.ToJson(workspace)) : ArmError.NotFound(call.Request.Path)));
        routes.Post(ArmOperations.UploadFile, $"{File}/upload", Serve(Upload));
    }

    /// <summary>The workspace, unless it has expired.</summary>
    public FileWorkspace? Find(string subscription, string name) => Workspaces.FindLast(one =>
        string.Equals(one.SubscriptionId, subscription, StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase) && time.GetUtcNow() < one.ExpiresAt);

    /// <summary>Every ticket has a workspace under its number.</summary>
    public void Open(SupportTicket ticket) =>
        Workspaces.Add(new FileWorkspace(ticket.SubscriptionId, ticket.Number, time.GetUtcNow()) { ExpiresAt = time.GetUtcNow().AddMonths(6) });

    [GeneratedRegex(@"^[0-9a-zA-Z_\-. ]+$")]
    private static partial Regex WorkspaceName();

    private static JsonObject ToJson(FileWorkspace workspace) => new()
    {
        ["id"] = workspace.Path,
        ["name"] = workspace.Name,
        ["type"] = "Microsoft.Support/fileWorkspaces",
        ["properties"] = new JsonObject { ["createdOn"] = ArmTime.Text(workspace.CreatedAt), ["expirationTime"] = ArmTime.Text(workspace.ExpiresAt) },
    };

    private static UploadedFile? FindFile(FileWorkspace workspace, ConnectorCall call) => workspace.Files.FindLast(one => one.Name == call["file"]);

    private static int Number(JsonObject of, string name) =>
        of[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number) ? number : -1;

    private Func<ConnectorCall, ConnectorAnswer> Serve(Func<FileWorkspace, ConnectorCall, ConnectorAnswer> handle) => call =>
        Find(call["subscription"], call["workspace"]) is { } workspace ? handle(workspace, call) : ArmError.NotFound(call.Request.Path);

    private ConnectorAnswer CreateWorkspace(ConnectorCall call)
    {
        if (!WorkspaceName().IsMatch(call["workspace"]))
        {
            return ArmError.BadValue("fileWorkspaceName", "may hold letters, digits, blanks, points, hyphens and underscores only.");
        }

        FileWorkspace? workspace = Find(call["subscription"], call["workspace"]);
        if (workspace is null)
        {
            workspace = new FileWorkspace(call["subscription"], call["workspace"], time.GetUtcNow());
            Workspaces.Add(workspace);
        }

        return new ConnectorAnswer(201, ToJson(workspace));
    }

    private ConnectorAnswer CreateFile(FileWorkspace workspace, ConnectorCall call)
    {
        if (call.Body?["properties"] is not JsonObject sent)
        {
            return ArmError.BadContent("the required property 'properties' is missing");
        }

        (int chunk, int size, int count) = (Number(sent, "chunkSize"), Number(sent, "fileSize"), Number(sent, "numberOfChunks"));
        ConnectorAnswer? refusal = Field.Unknown(sent, "chunkSize", "fileSize", "numberOfChunks")
            ?? (size is < 1 or > LargestFile ? ArmError.BadValue("fileSize", $"must be from 1 to {LargestFile} bytes.") : null)
            ?? (chunk is < 1 or > LargestChunk || chunk > size ? ArmError.BadValue("chunkSize", $"must be from 1 to {LargestChunk} bytes and not above fileSize.") : null)
            ?? (count is < 1 or > 2 || count != (size + chunk - 1) / chunk ? ArmError.BadValue("numberOfChunks", "must be 1 or 2, and enough for fileSize.") : null);
        if (refusal is not null)
        {
            return refusal;
        }

        UploadedFile file = new(call["file"], chunk, size, count, time.GetUtcNow());
        workspace.Files.Add(file);
        return new ConnectorAnswer(201, file.ToJson(workspace));
    }

    private static ConnectorAnswer Upload(FileWorkspace workspace, ConnectorCall call)
    {
        if (FindFile(workspace, call) is not { } file)
        {
            return ArmError.NotFound(call.Request.Path);
        }

        JsonObject body = call.Body ?? [];
        string content = Field.Text(body, "content");
        int index = Number(body, "chunkIndex");
        ConnectorAnswer? refusal = Field.Unknown(body, "content", "chunkIndex")
            ?? (index < 0 || index >= file.NumberOfChunks ? ArmError.BadValue("chunkIndex", $"must be below {file.NumberOfChunks}.") : null)
            ?? (index != file.NextChunk ? ArmError.BadValue("chunkIndex", $"{index} is out of order.") : null)
            ?? (!Base64.IsValid(content) ? ArmError.BadValue("content", "must be Base64.") : null);
        if (refusal is not null)
        {
            return refusal;
        }

        byte[] chunk = Convert.FromBase64String(content);
        if (chunk.Length != file.NextLength)
        {
            return ArmError.BadValue("content", $"chunk {index} must be {file.NextLength} bytes long, not {chunk.Length}.");
        }

        file.Add(chunk);
        return new ConnectorAnswer(204);
    }
}
