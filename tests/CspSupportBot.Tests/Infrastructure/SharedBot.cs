namespace CspSupportBot.Tests.Infrastructure;

/// <summary>
/// One running bot for all tests of a class. Each test brings a partner of its own, so none sees the tickets of another; the clock stands still.
/// </summary>
public class SharedBot : IAsyncLifetime
{
    public BotUnderTest Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>A member of a helpdesk that nobody else belongs to yet; in Tokyo.</summary>
    public HelpdeskChat Agent(string language = "en") => HelpdeskChat.Of(Bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");

    protected virtual Task<BotUnderTest> StartAsync() => BotUnderTest.StartAsync();
}
