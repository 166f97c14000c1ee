using System.Text;
using Microsoft.Bot.Connector;

namespace BotFramework.Tests.Connector;

public sealed class AttachmentTests : IAsyncLifetime
{
    private LoopbackConnector connector;
    private ConnectorClient client;

    public async Task InitializeAsync()
    {
        connector = await LoopbackConnector.StartAsync();
        client = Connectors.Local(new Uri(connector.Address, "amer/tenant-1/"));
    }

    public async Task DisposeAsync()
    {
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_read_below_the_base_path()
    {
        connector.Answer = "picture";

        using StreamReader picture = new(await client.Attachments.GetAttachmentAsync("0-eus/d1", "original"), Encoding.UTF8);

        Assert.Equal("picture", await picture.ReadToEndAsync());
        Assert.Equal("GET /amer/tenant-1/v3/attachments/0-eus%2Fd1/views/original", Assert.Single(connector.Requests).Line);
    }

    [Theory]
    [InlineData("..", "original")]
    [InlineData("1", "")]
    public async Task An_id_that_would_change_the_path_is_refused(string attachmentId, string viewId)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => client.Attachments.GetAttachmentAsync(attachmentId, viewId));
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task A_picture_that_is_too_large_is_asked_for_once()
    {
        connector.Answer = new string('x', (6 * 1024 * 1024) + 1);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.Attachments.GetAttachmentAsync("1", "original"));

        Assert.Single(connector.Requests);
    }
}
