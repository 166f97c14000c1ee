using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Sending;

internal static partial class ConnectorLog
{
    [LoggerMessage(21, LogLevel.Warning, "Nothing was sent to {Host}: it is none of the hosts that the bot trusts (BotFramework:TrustedServiceHosts)")]
    internal static partial void HostNotTrusted(ILogger logger, string host);

    [LoggerMessage(22, LogLevel.Information, "{Method} to the connector failed ({Status}) and is tried again in {Wait}")]
    internal static partial void TriedAgain(ILogger logger, HttpMethod method, string status, TimeSpan wait);

    [LoggerMessage(23, LogLevel.Information, "The connector refused the bot's token; a new one is asked for")]
    internal static partial void TokenRefused(ILogger logger);

    [LoggerMessage(24, LogLevel.Warning, "No new token could be had")]
    internal static partial void NoToken(ILogger logger, Exception failure);
}
