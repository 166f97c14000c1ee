namespace CspSupportBot.Domain.Filing;

/// <summary>A remote system did not answer, or answered so that the outcome is unknown.</summary>
public sealed class BackendException(string system, string message, Exception? inner = null) : Exception($"{system}: {message}", inner);
