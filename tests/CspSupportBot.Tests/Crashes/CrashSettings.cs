using CspSupportBot.Tests.Infrastructure;

namespace CspSupportBot.Tests.Crashes;

/// <summary>How every bot is set that is killed: as quick as it can be, and quiet.</summary>
internal static class CrashSettings
{
    /// <summary>The environment of a process on that store; the caller may change it.</summary>
    public static Dictionary<string, string?> Of(TestStore store) => new(store.Environ)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DOTNET_ENVIRONMENT"] = null,
        ["DOTNET_TieredPGO"] = "0",
        ["LocalTeams__Enabled"] = "false",

        // It would wait for tomorrow, where tests wait for the end of all work.
        ["Notices__DigestAt"] = "off",
        ["BotFramework__SendLimits"] = "none",
        ["BotFramework__TenantLimits"] = "none",
        ["Jobs__PollInterval"] = "00:00:00.1",
        ["Jobs__FirstRetryAfter"] = "00:00:00.1",
        ["Jobs__SettleAfter"] = "00:00:01",
        ["Logging__LogLevel__Default"] = "Warning",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
    };
}
