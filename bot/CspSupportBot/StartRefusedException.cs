namespace CspSupportBot;

/// <summary>The settings don't allow a safe start; the message is the one line that the operator reads.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
