using CspSupportBot.Connectors;
using CspSupportBot.Storage;
using CspSupportBot.Teams;

namespace CspSupportBot;

/// <summary>What must hold before the bot may run: outside of Development nobody is trusted without a token, and tickets reach Microsoft.</summary>
public static class StartRules
{
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        StartRefusedException.ThrowIf(IdentityRules.FindProblem(configuration));
        StartRefusedException.ThrowIf(HasRepliesTakenTooEarly(configuration)
            ? "Storage:ReplyLease must be longer than Turns:Timeout: else another process sends what a turn is still sending"
            : null);
        var hasAppId = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        if (environment.IsDevelopment())
        {
            return;
        }

        string?[] demands =
        [
            hasAppId ? null : "MicrosoftAppId is required: without it nobody could be told from a stranger",
            IsEmbedded(configuration) ? "Connectors:Mode must not be Embedded unless Connectors:AllowEmbeddedInProduction is true" : null,
        ];
        if (demands.Any(demand => demand is not null))
        {
            throw new StartRefusedException($"Outside of Development {string.Join("; ", demands.Where(demand => demand is not null))}.");
        }
    }

    private static bool HasRepliesTakenTooEarly(IConfiguration configuration) =>
        (configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions()).ReplyLease
            <= (configuration.GetSection(TurnsOptions.Section).Get<TurnsOptions>() ?? new TurnsOptions()).Timeout;

    private static bool IsEmbedded(IConfiguration configuration) =>
        (configuration.GetSection(ConnectorsOptions.Section).Get<ConnectorsOptions>() ?? new ConnectorsOptions()) is { Mode: "Embedded", AllowEmbeddedInProduction: false };
}
