namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The caller's token is valid but does not let it speak here: another channel, tenant or service URL. Becomes 403.</summary>
internal sealed class ForbiddenCallerException(string message) : Exception(message);
