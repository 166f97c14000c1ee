using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Inbound;

internal static partial class InboundLog
{
    [LoggerMessage(21, LogLevel.Warning, "The signing keys could not be fetched from {Host}; keys that are there already stay in use")]
    internal static partial void KeysNotFetched(ILogger logger, Exception failure, string host);
}
