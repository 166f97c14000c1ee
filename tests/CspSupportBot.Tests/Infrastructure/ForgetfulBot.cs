using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A running bot that knows nobody's e-mail address or phone number, so that it asks every question there is.</summary>
public sealed class ForgetfulBot : IAsyncLifetime
{
    public BotUnderTest Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await BotUnderTest.StartAsync(("Contact:Phone", ""), ("Contact:Email", ""));
        Bot.Teams.Faults.Add(Fault.Refuse(404, "MemberNotFound").When(request => request.Path.Contains("/members/", StringComparison.Ordinal)).Always());
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>A member of a helpdesk that nobody else belongs to yet; in Tokyo.</summary>
    public HelpdeskChat Agent(string language = "en") => HelpdeskChat.Of(Bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");
}
