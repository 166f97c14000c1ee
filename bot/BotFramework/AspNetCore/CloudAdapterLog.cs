using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class CloudAdapterLog
{
    [LoggerMessage(1, LogLevel.Information, "A request to the bot was refused with {Status}")]
    internal static partial void RequestRefused(ILogger logger, int status);

    [LoggerMessage(2, LogLevel.Error, "A turn of the bot failed")]
    internal static partial void TurnFailed(ILogger logger, Exception exception);
}
