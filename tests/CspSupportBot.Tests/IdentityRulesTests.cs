using Microsoft.Extensions.Configuration;

namespace CspSupportBot.Tests;

/// <summary>Which settings of the bot's identity fit together, and what the operator is told where they don't.</summary>
public sealed class IdentityRulesTests
{
    private const string Id = "MicrosoftAppId=0b8e0c1e-0000-4000-8000-000000000001";
    private const string Secret = "MicrosoftAppPassword=secret";
    private const string Tenant = "MicrosoftAppTenantId=contoso.example";

    [Theory]
    [InlineData]
    [InlineData(Id, Secret, Tenant)]
    [InlineData(Id, Secret, Tenant, "MicrosoftAppType=SingleTenant")]
    [InlineData(Id, Secret, Tenant, "ChannelService=https://botframework.azure.us")]
    [InlineData(Id, Secret, "ToChannelFromBotLoginUrl=https://login.example/contoso.example")]
    [InlineData(Id, Secret, "MicrosoftAppType=MultiTenant")]
    [InlineData(Id, "MicrosoftAppCertificatePath=bot.pfx", "MicrosoftAppCertificatePassword=pass", Tenant)]
    [InlineData(Id, "MicrosoftAppCertificateThumbprint=00ff", "MicrosoftAppCertificateSendX5c=true", Tenant)]
    [InlineData(Id, "MicrosoftAppFederatedClientId=identity", Tenant)]
    [InlineData(Id, "MicrosoftAppType=UserAssignedMsi")]
    [InlineData(Id, "MicrosoftAppType=UserAssignedMsi", Tenant)]
    [InlineData("MicrosoftAppId= ", "MicrosoftAppPassword=")]
    public void A_whole_identity_and_none_at_all_may_start(params string[] settings) => Assert.Null(ProblemOf(settings));

    [Theory]
    [InlineData("MicrosoftAppPassword", Secret)]
    [InlineData("MicrosoftAppTenantId", Tenant)]
    [InlineData("MicrosoftAppType", "MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppId", "MicrosoftAppId=support-bot", Secret, Tenant)]
    [InlineData("MicrosoftAppPassword", Id, Tenant)]
    [InlineData("MicrosoftAppTenantId", Id, Secret)]
    [InlineData("MicrosoftAppTenantId", Id, Secret, Tenant, "MicrosoftAppType=MultiTenant")]
    [InlineData("MicrosoftAppType", Id, Secret, Tenant, "MicrosoftAppType=Skill")]
    [InlineData("MicrosoftAppPassword", Id, Secret, "MicrosoftAppType=UserAssignedMsi")]
    [InlineData("MicrosoftAppFederatedClientId", Id, "MicrosoftAppFederatedClientId=identity", "MicrosoftAppType=UserAssignedMsi")]
    [InlineData("ToChannelFromBotLoginUrl", Id, "MicrosoftAppType=UserAssignedMsi", "ToChannelFromBotLoginUrl=https://login.example/x")]
    [InlineData("MicrosoftAppPassword and MicrosoftAppCertificatePath", Id, Secret, Tenant, "MicrosoftAppCertificatePath=bot.pfx")]
    [InlineData("MicrosoftAppCertificatePath and MicrosoftAppCertificateThumbprint", Id, Tenant, "MicrosoftAppCertificatePath=bot.pfx", "MicrosoftAppCertificateThumbprint=00ff")]
    [InlineData("MicrosoftAppCertificatePassword", Id, Secret, Tenant, "MicrosoftAppCertificatePassword=pass")]
    [InlineData("MicrosoftAppCertificateSendX5c", Id, Secret, Tenant, "MicrosoftAppCertificateSendX5c=true")]
    [InlineData("ChannelService", Id, Secret, Tenant, "ChannelService=https://botframework.azure.cn")]
    public void What_is_missing_or_contradicts_is_named_in_one_line(string named, params string[] settings)
    {
        var problem = ProblemOf(settings);

        Assert.Contains(named, problem);
        Assert.DoesNotContain('\n', problem!);
        Assert.DoesNotContain("secret", problem);
    }

    private static string? ProblemOf(string[] settings) => IdentityRules.FindProblem(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build());
}
