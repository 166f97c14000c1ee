namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>No token can be checked yet, because the issuer's keys could not be fetched. Becomes 503, so that the channel tries again.</summary>
internal sealed class KeysUnavailableException(string message) : Exception(message);
