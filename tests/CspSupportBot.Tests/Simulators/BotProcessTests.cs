using CspSupportBot.Simulators;

namespace CspSupportBot.Tests.Simulators;

public sealed class BotProcessTests
{
    [Fact]
    public async Task A_bot_that_ends_at_once_fails_the_start_with_its_output()
    {
        BotProcessOptions options = new()
        {
            AssemblyPath = Path.Combine(AppContext.BaseDirectory, "no-such-bot.dll"),
            WorkingDirectory = AppContext.BaseDirectory,
        };

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => BotProcess.StartAsync(options));

        Assert.Contains("no-such-bot.dll", failure.Message, StringComparison.Ordinal);
    }
}
