using CspSupportBot.Simulators;
using CspSupportBot.Simulators.Azure;
using CspSupportBot.Simulators.Teams;
using Microsoft.Extensions.Time.Testing;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>
/// One running bot between a simulated Teams and a simulated Azure, all under one clock, for the tests of a class; each brings a partner of its own. Azure decides about
/// a new ticket at once.
/// </summary>
public sealed class LiveBot : IAsyncLifetime
{
    public BotUnderTest Bot { get; private set; } = null!;

    public LiveAzure Azure { get; private set; } = null!;

    public CspSupportBot.Simulators.Azure.MicrosoftSide Microsoft => Azure.Arm.Microsoft;

    public async Task InitializeAsync()
    {
        FakeTimeProvider clock = new(BotUnderTest.Start);
        Azure = await LiveAzure.StartAsync(clock);
        Azure.Arm.Operations.Usual = new OperationCourse { IsImmediate = true };
        var teams = await TeamsChannelSimulator.StartAsync(time: clock);
        Bot = BotUnderTest.StartOpposite(
            teams, clock, [.. Azure.Settings, ("Jobs:PollInterval", "00:00:00.05"), ("Logging:LogLevel:CspSupportBot", "Trace"), ("Logging:LogLevel:System.Net.Http", "Trace")]);
    }

    public async Task DisposeAsync()
    {
        Traces.Keep("export", [await Bot.Http.GetStringAsync(new Uri("/api/tickets?take=200", UriKind.Relative))]);
        await Bot.DisposeAsync();
        await Azure.DisposeAsync();
    }

    /// <summary>A member of a helpdesk that nobody else belongs to yet; in Tokyo.</summary>
    public HelpdeskChat Agent(string language) => HelpdeskChat.Of(Bot, Tongue.Of(language), Guid.NewGuid(), "Aiko Tanaka", "Asia/Tokyo");

    /// <summary>What the agent has filed, as Microsoft has it.</summary>
    public async Task<SupportTicket> AtMicrosoftAsync(HelpdeskChat agent, string number)
    {
        var ticket = await agent.TicketAsync(number);
        return Azure.Arm.Tickets.Single(one => one.Name == ticket!.BackendName);
    }

    /// <summary>Lets so much time pass that the bot looks at Microsoft again.</summary>
    public Task PassAsync() => Bot.AdvanceAtRestAsync(TimeSpan.FromMinutes(6));
}
