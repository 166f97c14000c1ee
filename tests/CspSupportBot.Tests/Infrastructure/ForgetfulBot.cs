using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>A running bot that knows nobody's e-mail address or phone number, so that it asks every question there is.</summary>
public sealed class ForgetfulBot : SharedBot
{
    public static async Task<BotUnderTest> StartOneAsync()
    {
        var bot = await BotUnderTest.StartAsync(("Contact:Phone", ""), ("Contact:Email", ""));
        bot.Teams.Faults.Add(Fault.Refuse(404, "MemberNotFound").When(request => request.Path.Contains("/members/", StringComparison.Ordinal)).Always());
        return bot;
    }

    protected override Task<BotUnderTest> StartAsync() => StartOneAsync();
}
