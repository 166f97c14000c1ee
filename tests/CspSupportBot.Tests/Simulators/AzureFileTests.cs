using System.Net;
using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Simulators;

public sealed class AzureFileTests : IAsyncLifetime
{
    private const int Chunk = 5 * 1024 * 1024 / 2;
    private static readonly string Workspace = $"{AzureBench.Support}/fileWorkspaces/shots";
    private static readonly string File = $"{Workspace}/files/screen.png";
    private AzureBench azure = null!;

    public async Task InitializeAsync()
    {
        azure = await AzureBench.StartAsync();
        await azure.PutAsync(Workspace, null);
    }

    public async Task DisposeAsync() => await azure.DisposeAsync();

    internal static JsonObject Announce(int chunkSize, int fileSize, int chunks) => new()
    {
        ["properties"] = new JsonObject { ["chunkSize"] = chunkSize, ["fileSize"] = fileSize, ["numberOfChunks"] = chunks },
    };

    [Fact]
    public async Task A_large_file_is_uploaded_in_two_chunks()
    {
        byte[] content = new byte[Chunk + 1000];
        new Random(7).NextBytes(content);
        await azure.PutAsync(File, Announce(Chunk, content.Length, 2));

        AzureAnswer first = await UploadAsync(0, content[..Chunk]);
        bool isCompleteEarly = azure.Arm.FilesOf(azure.Arm.Workspaces.Single()).Single().IsComplete;
        AzureAnswer second = await UploadAsync(1, content[Chunk..]);

        var file = azure.Arm.FilesOf(azure.Arm.Workspaces.Single()).Single();
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, second.Status));
        Assert.Equal((false, true), (isCompleteEarly, file.IsComplete));
        Assert.Equal(content, file.Content);
    }

    [Theory]
    [InlineData(Chunk + 1, 2 * Chunk, 2)]
    [InlineData(Chunk, (2 * Chunk) + 1, 3)]
    [InlineData(Chunk, 2 * Chunk, 1)]
    [InlineData(10, 10, 2)]
    [InlineData(11, 10, 1)]
    [InlineData(0, 0, 0)]
    public async Task A_file_of_a_wrong_size_is_not_announced(int chunkSize, int fileSize, int chunks) =>
        Assert.Equal("InvalidParameterValue", (await azure.PutAsync(File, Announce(chunkSize, fileSize, chunks))).Code);

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(0, 3)]
    [InlineData(0, 5)]
    public async Task A_chunk_out_of_order_or_of_a_wrong_length_is_refused(int index, int length)
    {
        await azure.PutAsync(File, Announce(4, 7, 2));

        Assert.Equal("InvalidParameterValue", (await UploadAsync(index, new byte[length])).Code);
    }

    [Fact]
    public async Task A_chunk_again_or_too_long_at_the_end_is_refused()
    {
        await azure.PutAsync(File, Announce(4, 7, 2));
        await UploadAsync(0, new byte[4]);

        Assert.Equal("InvalidParameterValue", (await UploadAsync(0, new byte[4])).Code);
        Assert.Equal("InvalidParameterValue", (await UploadAsync(1, new byte[4])).Code);
        Assert.Equal(HttpStatusCode.NoContent, (await UploadAsync(1, new byte[3])).Status);
    }

    [Fact]
    public async Task What_is_no_Base64_is_refused()
    {
        await azure.PutAsync(File, Announce(4, 4, 1));

        AzureAnswer answer = await azure.PostAsync($"{File}/upload", new JsonObject { ["content"] = "%%%", ["chunkIndex"] = 0 });

        Assert.Equal("InvalidParameterValue", answer.Code);
    }

    [Fact]
    public async Task A_workspace_expires_after_a_day()
    {
        AzureAnswer before = await azure.GetAsync(Workspace);
        azure.GoTo(azure.Clock.GetUtcNow().AddDays(1));
        AzureAnswer after = await azure.GetAsync(Workspace);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
    }

    [Fact]
    public async Task A_name_with_other_characters_is_refused() =>
        Assert.Equal("InvalidParameterValue", (await azure.PutAsync($"{AzureBench.Support}/fileWorkspaces/a%2Bb", null)).Code);

    private Task<AzureAnswer> UploadAsync(int index, byte[] bytes) =>
        azure.PostAsync($"{File}/upload", new JsonObject { ["content"] = Convert.ToBase64String(bytes), ["chunkIndex"] = index });
}
