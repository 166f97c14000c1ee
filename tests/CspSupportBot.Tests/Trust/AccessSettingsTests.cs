using System.Net;
using CspSupportBot.Domain.Operations;
using CspSupportBot.Teams;
using CspSupportBot.Teams.Access;
using CspSupportBot.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace CspSupportBot.Tests.Trust;

/// <summary>What the settings decide before anybody comes.</summary>
public sealed class AccessSettingsTests
{
    private const string Tenant = "Access:Tenants:0=0b8e0c1e-0000-4000-8000-000000000001";
    private const string Team = "Access:StaffTeamId=19:0b8e0c1e00004000@thread.tacv2";

    [Theory]
    [InlineData("Access:Tenants:0=contoso.onmicrosoft.com", "Access:Tenants")]
    [InlineData("Access:Tenants=0b8e0c1e-0000-4000-8000-000000000001", "Access:Tenants:0")]
    [InlineData("Access:Leads:0=Aiko Tanaka", "Access:Leads")]
    [InlineData("Access:StaffTeamId=0b8e0c1e-0000-4000-8000-000000000001", "Access:StaffTeamId")]
    [InlineData("Access:StaffTeamId=19:x@thread.v2", "Access:StaffTeamId")]
    [InlineData("Access:CheckMembersEvery=00:00:00", "Access:CheckMembersEvery")]
    [InlineData("Access:TrustDuringOutageFor=2.00:00:00", "Access:TrustDuringOutageFor")]
    [InlineData("Turns:Timeout=00:02:00", "Turns:Timeout")]
    [InlineData("Turns:AnswerWithin=00:00:15", "Turns:AnswerWithin")]
    [InlineData("Turns:TypingAfter=soon", "Turns:TypingAfter")]
    public void A_bad_value_refuses_the_start_with_the_name_of_the_setting(string setting, string named)
    {
        using var provider = Provider("Production", setting);

        var failure = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(named, StartRefusal.Of(failure));
    }

    [Theory]
    [InlineData("Access:StaffTeamId=")]
    [InlineData(Tenant)]
    [InlineData(Team)]
    [InlineData("Access:CheckMembersEvery=00:00:01")]
    public void A_good_value_and_an_empty_one_do_not(string setting)
    {
        using var provider = Provider("Production", setting);

        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Theory]
    [InlineData("Development", null)]
    [InlineData("Production", "set Access:Tenants and Access:StaffTeamId")]
    [InlineData("Staging", "set Access:Tenants and Access:StaffTeamId")]
    [InlineData("Production", "set Access:StaffTeamId", Tenant)]
    [InlineData("Production", "set Access:Tenants", Team)]
    [InlineData("Production", null, Tenant, Team)]
    public async Task Outside_of_Development_the_bot_is_not_ready_until_it_knows_its_staff(string environment, string? problem, params string[] settings)
    {
        await using var provider = Provider(environment, settings);

        var check = Assert.Single(provider.GetServices<IReadinessCheck>());

        Assert.Equal("staff", check.Name);
        var found = await check.FindProblemAsync(CancellationToken.None);
        Assert.Equal(problem is null, found is null);
        Assert.Contains(problem ?? "", found ?? "");
    }

    [Fact]
    public async Task Without_settings_nobody_is_staff_where_settings_are_required_and_health_says_so()
    {
        // As outside of Development, whose start asks for more than a test has.
        await using var bot = await BotUnderTest.StartAsync(
            _ => [], services => services.AddSingleton<IConfigureOptions<AccessOptions>>(provider => new ConfigureNamedOptions<AccessOptions, IHostEnvironment>(
                Options.DefaultName, Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == "Production"), AccessServices.RequireOutsideOfDevelopment)));

        var reply = await bot.SayAsync("help");
        using var ready = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Contains("Nobody has been given access", reply.Text);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("staff: Nobody may use the bot", await ready.Content.ReadAsStringAsync());
    }

    private static ServiceProvider Provider(string environment, params string[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
            .Build());
        services.AddSingleton(Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment));
        services.AddLogging();
        services.AddAccess();
        services.AddTurns();
        return services.BuildServiceProvider();
    }
}
