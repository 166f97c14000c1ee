using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class AuthenticationLog
{
    [LoggerMessage(11, LogLevel.Warning, "MicrosoftAppId is not set: every caller is let in without a token")]
    internal static partial void EverybodyIsLetIn(ILogger logger);
}
