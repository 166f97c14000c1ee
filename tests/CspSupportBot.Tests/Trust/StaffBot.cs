using CspSupportBot.Simulators.Teams;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CspSupportBot.Tests.Trust;

/// <summary>A bot that knows whom it works for: one tenant, and one team in it, of which the agent is a member.</summary>
internal static class StaffBot
{
    public static async Task<(BotUnderTest Bot, TeamsTeam Team)> StartAsync(Action<IServiceCollection>? services = null)
    {
        TeamsTeam? team = null;
        var bot = await BotUnderTest.StartAsync(
            teams =>
            {
                team = teams.AddTeam("Helpdesk");
                return [("Access:Tenants:0", $"{teams.TenantId}"), ("Access:StaffTeamId", team.Id)];
            },
            services);
        team!.AddMember(bot.Agent);
        return (bot, team);
    }
}
