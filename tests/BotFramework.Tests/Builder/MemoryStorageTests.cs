using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Builder;

public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task Each_read_gives_a_copy_of_the_same_type()
    {
        var written = new Item { Text = "one" };
        await WriteAsync("k", written);

        var read = await ReadAsync("k");
        written.Text = "changed";
        read.Text = "changed too";

        Assert.Equal("one", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task Missing_keys_are_left_out()
    {
        await WriteAsync("k", new Item());

        Assert.Equal(["k"], (await _storage.ReadAsync(["k", "other"], CancellationToken.None)).Keys);
    }

    [Fact]
    public async Task Another_version_than_was_read_is_refused_and_nothing_of_that_write_stays()
    {
        await WriteAsync("k", new Item { Text = "one" });
        var mine = await ReadAsync("k");
        var theirs = await ReadAsync("k");
        theirs.Text = "theirs";
        await WriteAsync("k", theirs);
        mine.Text = "mine";

        var changes = new Dictionary<string, object> { ["new"] = new Item(), ["k"] = mine };
        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(changes, CancellationToken.None));

        Assert.Equal("theirs", (await ReadAsync("k")).Text);
        Assert.Empty(await _storage.ReadAsync(["new"], CancellationToken.None));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    public async Task A_write_without_a_version_wins(string etag)
    {
        await WriteAsync("k", new Item { Text = "one" });

        await WriteAsync("k", new Item { Text = "two", ETag = etag });

        Assert.Equal("two", (await ReadAsync("k")).Text);
    }

    [Fact]
    public async Task A_deleted_key_is_gone_and_a_missing_one_is_no_error()
    {
        await WriteAsync("k", new Item());

        await _storage.DeleteAsync(["k", "other"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["k"], CancellationToken.None));
    }

    private Task WriteAsync(string key, Item item)
        => _storage.WriteAsync(new Dictionary<string, object> { [key] = item }, CancellationToken.None);

    private async Task<Item> ReadAsync(string key) => (await _storage.ReadAsync<Item>([key], CancellationToken.None))[key];

    private sealed class Item : IStoreItem
    {
        public string Text { get; set; }

        public string ETag { get; set; }
    }
}
