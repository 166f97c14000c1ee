using CspSupportBot.Connectors;

namespace CspSupportBot;

/// <summary>What must hold before the bot may run: in Production nobody is trusted without a token, and tickets reach Microsoft.</summary>
public static class StartRules
{
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        StartRefusedException.ThrowIf(IdentityRules.FindProblem(configuration));
        var hasAppId = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        if (hasAppId)
        {
            throw new StartRefusedException(
                "MicrosoftAppId is set, but this version does not validate the channel's tokens yet. Remove it to run locally in Development.");
        }

        if (environment.IsDevelopment())
        {
            return;
        }

        var connectors = configuration.GetSection(ConnectorsOptions.Section).Get<ConnectorsOptions>() ?? new ConnectorsOptions();
        throw new StartRefusedException(connectors is { Mode: "Embedded", AllowEmbeddedInProduction: false }
            ? "Outside of Development MicrosoftAppId is required, and Connectors:Mode must not be Embedded unless Connectors:AllowEmbeddedInProduction is true."
            : "Outside of Development MicrosoftAppId is required: without it nobody could be told from a stranger.");
    }
}
