using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A file that was announced, and what of it has come.</summary>
public sealed record UploadedFile(string Name, int ChunkSize, int FileSize, int NumberOfChunks, DateTimeOffset CreatedAt)
{
    private readonly List<byte[]> chunks = [];

    public bool IsComplete => chunks.Count == NumberOfChunks;

    /// <summary>The bytes so far.</summary>
    public byte[] Content => [.. chunks.SelectMany(chunk => chunk)];

    /// <summary>The index that the next chunk must have.</summary>
    internal int NextChunk => chunks.Count;

    /// <summary>How many bytes the next chunk must have: all are equally long but the last.</summary>
    internal int NextLength => NextChunk == NumberOfChunks - 1 ? FileSize - (NextChunk * ChunkSize) : ChunkSize;

    internal void Add(byte[] chunk) => chunks.Add(chunk);

    internal JsonObject ToJson(FileWorkspace workspace) => new()
    {
        ["id"] = $"{workspace.Path}/files/{Name}",
        ["name"] = Name,
        ["type"] = "Microsoft.Support/files",
        ["properties"] = new JsonObject
        {
            ["createdOn"] = ArmTime.Text(CreatedAt),
            ["chunkSize"] = ChunkSize,
            ["fileSize"] = FileSize,
            ["numberOfChunks"] = NumberOfChunks,
        },
    };
}
