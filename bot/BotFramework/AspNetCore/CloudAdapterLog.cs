using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class CloudAdapterLog
{
    [LoggerMessage(1, LogLevel.Information, "A request to the bot was refused with {Status}: {Cause}; correlation id {CorrelationId}, MS-CV {CorrelationVector}")]
    internal static partial void RequestRefused(ILogger logger, int status, string cause, string correlationId, string correlationVector);

    [LoggerMessage(2, LogLevel.Error, "A turn of the bot failed")]
    internal static partial void TurnFailed(ILogger logger, Exception exception);
}
