using CspSupportBot.Simulators;
using CspSupportBot.Storage;
using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Outages;

/// <summary>The store is not there when the bot starts: the operator reads one line that says what to look at.</summary>
public sealed class StartWithoutStoreTests
{
    [Theory]
    [InlineData("Postgres", "Host=127.0.0.1;Port=1;Username=bot;Password=secret;Database=support")]
    [InlineData("Sqlite", "Data Source=/no/such/folder/support.db")]
    public async Task One_line_and_an_exit_code_and_no_stack(string provider, string connectionString)
    {
        using var store = new TestStore(StorageOptions.Sqlite);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => BotProcess.StartAsync(new BotProcessOptions
        {
            AssemblyPath = Path.Combine(AppContext.BaseDirectory, "CspSupportBot.dll"),
            WorkingDirectory = store.Folder,
            ReadyWithin = TimeSpan.FromMinutes(1),
            Environment = new Dictionary<string, string?>(store.Environ)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["DOTNET_ENVIRONMENT"] = null,
                ["Storage__Provider"] = provider,
                ["ConnectionStrings__Support"] = connectionString,
            },
        }));

        Assert.Contains("The bot does not start: the store can't be reached", refused.Message);
        Assert.Contains("check ConnectionStrings:Support", refused.Message);
        Assert.DoesNotContain("   at ", refused.Message);
        Assert.DoesNotContain("secret", refused.Message);
    }
}
