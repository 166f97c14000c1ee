using CspSupportBot.Connectors;
using CspSupportBot.Desk;
using CspSupportBot.Jobs;
using CspSupportBot.Storage;
using CspSupportBot.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace CspSupportBot.Tests;

/// <summary>What refuses the start, and that the one line says which setting is wrong.</summary>
public sealed class StartRulesTests
{
    private static readonly string[] App =
    [
        "MicrosoftAppId=0b8e0c1e-0000-4000-8000-000000000001", "MicrosoftAppTenantId=0b8e0c1e-0000-4000-8000-000000000002", "MicrosoftAppPassword=a proof",
    ];

    [Fact]
    public void Development_needs_no_setting_at_all() => StartRules.Check(Settings(), Environment("Development"));

    [Theory]
    [InlineData("Production", "", "MicrosoftAppId")]
    [InlineData("Production", "", "Connectors:Mode")]
    [InlineData("Staging", "", "MicrosoftAppId")]
    [InlineData("Production", "Connectors:AllowEmbeddedInProduction=true", "MicrosoftAppId")]
    [InlineData("Production", "MicrosoftAppId= ", "MicrosoftAppId is required")]
    [InlineData("Development", "MicrosoftAppId=s3cret~value", "MicrosoftAppId")]
    [InlineData("Development", "MicrosoftAppId={0b8e0c1e-0000-4000-8000-000000000001}", "MicrosoftAppId")]
    [InlineData("Development", "MicrosoftAppPassword=secret", "MicrosoftAppPassword")]
    [InlineData("Development", "Storage:ReplyLease=00:01:00", "Storage:ReplyLease must be longer than Turns:Timeout")]
    public void The_start_is_refused_with_the_name_of_the_setting(string environment, string setting, string named)
    {
        var refused = Assert.Throws<StartRefusedException>(() => StartRules.Check(Settings(setting), Environment(environment)));

        Assert.Contains(named, StartRefusal.Of(refused));
        Assert.DoesNotContain('\n', refused.Message);
        Assert.DoesNotContain("s3cret", refused.Message);
    }

    [Theory]
    [InlineData("Development", "Connectors:Mode=Embedded")]
    [InlineData("Production", "Connectors:AllowEmbeddedInProduction=true")]
    [InlineData("Production", "Connectors:Mode=Live")]
    public void With_an_app_id_and_a_proof_of_it_the_bot_starts(string environment, string setting) =>
        StartRules.Check(Settings([.. App, setting]), Environment(environment));

    [Fact]
    public void Outside_of_Development_an_app_alone_is_not_enough()
    {
        var refused = Assert.Throws<StartRefusedException>(() => StartRules.Check(Settings(App), Environment("Production")));

        Assert.Contains("Connectors:Mode", refused.Message);
    }

    [Theory]
    [InlineData("Storage:Provider=Oracle")]
    [InlineData("Connectors:Mode=Live")]
    [InlineData("Connectors:AllowEmbeddedInProduction=perhaps")]
    [InlineData("Connectors:Embedded:Fault=Explode")]
    [InlineData("Connectors:Embedded:Fault=17")]
    [InlineData("Contact:Email=helpdesk")]
    [InlineData("Contact:Phone=03-1234-5678")]
    [InlineData("Contact:Country=Japan")]
    [InlineData("Contact:TimeZone=Nowhere/Land")]
    [InlineData("Partner:Type=Reseller")]
    [InlineData("Partner:Cloud=Moon")]
    [InlineData("Sla:Targets:Critical=00:00:00")]
    [InlineData("Sla:Targets:Moderate=-04:00:00")]
    [InlineData("Sla:Targets:Minimal=31.00:00:00")]
    [InlineData("Sla:Targets:Minimal=eight hours")]
    [InlineData("Sla:FollowUp:Critical=00:00:00")]
    [InlineData("Notices:DigestAt=half past eight")]
    [InlineData("Notices:DigestAt=25:00")]
    [InlineData("Sla:WarnAt:0=10.5")]
    [InlineData("Sla:WarnAt:0=0")]
    [InlineData("Sla:WarnAt:0=half")]
    [InlineData("Sla:Calendars:ja-jp:TimeZone=Asia/Nowhere")]
    [InlineData("Sla:Calendars:ja-jp:Country=XX")]
    [InlineData("Sla:Calendars:ja-jp:Country=12")]
    [InlineData("Sla:Calendars:ja-jp:BreakFixRoundTheClock=perhaps")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:To=24:01")]
    [InlineData("Sla:Calendars:ja-jp:YearlyHolidays:31-12=New Year's Eve")]
    [InlineData("Sla:Calendars:ja-jp:AddHolidays:2026-02-30=no such day")]
    [InlineData("Sla:Calendars:ja-jp:RemoveHolidays:tomorrow=no such day")]
    [InlineData("Sla:PartnerCalendar:TimeZone=Nowhere")]
    [InlineData("Jobs:PollInterval=00:00:00")]
    [InlineData("Jobs:RunTimeout=00:11:00")]
    [InlineData("Jobs:FirstRetryAfter=00:00:00")]
    [InlineData("Jobs:LongestRetryAfter=2.00:00:00")]
    [InlineData("Jobs:MaxAttempts=0")]
    [InlineData("Jobs:MaxAttempts=many")]
    [InlineData("Jobs:MaxUncertainAttempts=0")]
    [InlineData("Jobs:Parallel=65")]
    [InlineData("Jobs:KeepFinished=00:30:00")]
    [InlineData("BotFramework:MaxRequestBodyBytes=1 MB")]
    [InlineData("BotFramework:AllowLoopbackHttp=perhaps")]
    [InlineData("BotFramework:AllowedCallers=7d6c0a4e-0000-4000-8000-000000000001")]
    [InlineData("ChannelService=https://botframework.azure.us/")]
    [InlineData("ChannelService=https://botframework.azure.cn")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl=http://login.botframework.com/keys")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl=common")]
    public void A_bad_value_refuses_the_start_with_the_name_of_the_setting(string setting)
    {
        var refusal = RefusalOf(setting);

        // One bad share of several is refused as the whole list.
        Assert.Contains(setting.Split('=')[0].Replace("WarnAt:0", "WarnAt", StringComparison.Ordinal), refusal);
        Assert.DoesNotContain("\n", refusal);
    }

    [Theory]
    [InlineData("BotFramework:SendLimits=seven a second")]
    [InlineData("BotFramework:ReadLimits=14")]
    [InlineData("BotFramework:TenantLimits=25/0")]
    [InlineData("BotFramework:TrustedServiceHosts=*.example.com")]
    [InlineData("BotFramework:AllowLoopbackHttp=perhaps")]
    [InlineData("BotFramework:CallTimeout=00:00:00")]
    [InlineData("BotFramework:Patience=1.00:00:00")]
    [InlineData("BotFramework:FirstRetryAfter=soon")]
    public void A_bad_value_for_the_channel_refuses_the_start_with_the_name_of_the_setting(string setting)
    {
        var failure = Assert.ThrowsAny<Exception>(() => new ConfigurationBotFrameworkAuthentication(Settings(setting)));

        Assert.Contains(setting.Split('=')[0], StartRefusal.Of(failure));
    }

    [Theory]
    [InlineData("Connectors:ClientId", "Connectors:ClientSecret", "Connectors:PartnerTenantId")]
    [InlineData("Connectors:ClientId", "Connectors:ClientId=the bot")]
    [InlineData("Connectors:CertificatePath", "Connectors:CertificatePath=/nowhere/app.pfx")]
    [InlineData("Connectors:CustomersFile", "Connectors:CustomersFile=/nowhere/customers.json")]
    [InlineData("Connectors:AzureSupport:ApiVersion", "Connectors:AzureSupport:ApiVersion=latest", "Connectors:ClientId=0b8e0c1e-0000-4000-8000-000000000001",
        "Connectors:ClientSecret=s3cret", "Connectors:PartnerTenantId=0b8e0c1e-0000-4000-8000-000000000002")]
    public void Live_without_what_it_needs_refuses_the_start_and_names_it(params string[] namedAndSet)
    {
        var refusal = RefusalOf(["Connectors:Mode=Live", .. namedAndSet.Where(setting => setting.Contains('=', StringComparison.Ordinal))]);

        Assert.All(namedAndSet.Where(setting => !setting.Contains('=', StringComparison.Ordinal)), named => Assert.Contains(named, refusal));
        Assert.DoesNotContain("s3cret", refusal);
        Assert.DoesNotContain("\n", refusal);
    }

    [Theory]
    [InlineData("Connectors:AzureSupport:BaseAddress=http://management.example")]
    [InlineData("Connectors:Login:BaseAddress=login.microsoftonline.com")]
    public void An_address_that_would_get_tokens_in_the_clear_refuses_the_start(string setting)
    {
        var failure = Assert.ThrowsAny<Exception>(() => RefusalOf("Connectors:Mode=Live", setting));

        Assert.Contains(setting.Split('=')[0], StartRefusal.Of(failure));
    }

    [Fact]
    public void Two_bad_values_are_both_named()
    {
        var refusal = RefusalOf("Storage:Provider=Oracle", "Jobs:Parallel=0");

        Assert.Contains("Storage:Provider", refusal);
        Assert.Contains("Jobs:Parallel", refusal);
    }

    [Theory]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:Days", "From=09:00", "To=17:00")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:Days", "Days:0=Someday", "From=09:00", "To=17:00")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:Days", "Days:0=Monday", "Days:1=Monday", "From=09:00", "To=17:00")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:From", "Days:0=Monday", "From=9 o'clock", "To=17:00")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:To", "Days:0=Monday", "From=09:00", "To=24:30")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:To", "Days:0=Monday", "From=09:00")]
    [InlineData("Sla:Calendars:ja-jp:Hours:0:To", "Days:0=Monday", "From=09:00", "To=09:00")]
    public void A_window_that_can_not_be_read_refuses_the_start_with_the_name_of_the_setting(string named, params string[] window) =>
        Assert.Contains(named, RefusalOf([.. window.Select(setting => $"Sla:Calendars:ja-jp:Hours:0:{setting}")]));

    [Theory]
    [InlineData("Sla:WarnAt", "Sla:WarnAt:0=0.9", "Sla:WarnAt:1=0.5")]
    [InlineData("Sla:WarnAt", "Sla:WarnAt:0=0.5", "Sla:WarnAt:1=0.5")]
    [InlineData("Sla:WarnAt", "Sla:WarnAt:0=0.5", "Sla:WarnAt:1=11")]
    [InlineData("Sla:WarnAt", "Sla:WarnAt:0=-0.5")]
    [InlineData("Sla:WarnAt", "Sla:WarnAt:0=0.5", "Sla:WarnAt:1=most")]
    [InlineData("Sla:Calendars:xx-xx", "Sla:Calendars:xx-xx:TimeZone=Etc/UTC")]
    [InlineData("Sla:Calendars:fr-fr:RemoveHolidays:2026-12-24", "Sla:Calendars:fr-fr:AddHolidays:2026-12-24=closed", "Sla:Calendars:fr-fr:RemoveHolidays:2026-12-24=open")]
    [InlineData(
        "Sla:Calendars:fr-fr:Hours",
        "Sla:Calendars:fr-fr:Hours:0:Days:0=Monday", "Sla:Calendars:fr-fr:Hours:0:From=09:00", "Sla:Calendars:fr-fr:Hours:0:To=12:00",
        "Sla:Calendars:fr-fr:Hours:1:Days:0=Monday", "Sla:Calendars:fr-fr:Hours:1:From=11:00", "Sla:Calendars:fr-fr:Hours:1:To=17:00")]
    public void A_contradiction_refuses_the_start_with_the_name_of_the_setting(string named, params string[] settings) =>
        Assert.Contains(named, RefusalOf(settings));

    [Fact]
    public void A_calendar_that_is_never_open_refuses_the_start()
    {
        var everyDay = Enumerable.Range(0, 366).Select(day => new DateOnly(2024, 1, 1).AddDays(day)).Select(day => $"Sla:Calendars:ja-jp:YearlyHolidays:{day:MM-dd}=closed");

        Assert.Contains("Sla:Calendars:ja-jp:Hours", RefusalOf([.. everyDay]));
    }

    [Theory]
    [InlineData("Contact:Email=")]
    [InlineData("Contact:Phone= ")]
    [InlineData("Contact:Country=")]
    [InlineData("Contact:TimeZone=")]
    [InlineData("Contact:Phone=+81 3 1234 5678")]
    [InlineData("Sla:Targets:Critical=00:00:05")]
    [InlineData("Sla:WarnAt:0=0.8")]
    [InlineData("Sla:Calendars:JA-JP:TimeZone=Asia/Tokyo")]
    [InlineData("Sla:Calendars:ja-jp:Country=none")]
    [InlineData("Sla:Calendars:ja-jp:Country=")]
    [InlineData("Jobs:PollInterval=00:00:00.05")]
    public void A_good_value_and_an_empty_one_do_not(string setting) => Assert.Null(RefusalOf(setting));

    [Fact]
    public void A_fault_of_the_program_is_no_refusal() => Assert.Null(StartRefusal.Of(new InvalidOperationException("bug")));

    private static string? RefusalOf(params string[] settings)
    {
        var services = new ServiceCollection();
        var configuration = Settings(["MicrosoftAppId=0b8e0c1e-0000-4000-8000-000000000001", .. settings]);
        services.AddSingleton(configuration);
        services.AddSingleton(Environment("Development"));
        services.AddLogging();
        services.AddStorage(configuration);
        services.AddConnectors(configuration);
        services.AddDesk();
        services.AddJobs();
        services.AddTeams();
        using var provider = services.BuildServiceProvider();
        var failure = Record.Exception(() =>
        {
            provider.GetRequiredService<IStartupValidator>().Validate();
            provider.GetRequiredService<BotFrameworkAuthentication>();
        });
        return failure is null ? null : StartRefusal.Of(failure) ?? $"not a refusal: {failure}";
    }

    private static IConfiguration Settings(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Where(setting => setting.Length > 0).Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build();

    private static IHostEnvironment Environment(string name) => Mock.Of<IHostEnvironment>(environment => environment.EnvironmentName == name);
}
