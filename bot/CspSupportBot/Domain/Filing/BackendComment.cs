namespace CspSupportBot.Domain.Filing;

/// <summary>A message of ours to Microsoft.</summary>
/// <param name="Key">Names it at the backend, the same at every attempt: see <see cref="KeyOf"/>.</param>
/// <param name="Sender">Address of the person who writes; Azure demands one, as an app has none.</param>
public sealed record BackendComment(string Key, string Subject, string Body, string Sender)
{
    private const string Prefix = "csp-";

    /// <summary>The key of a message of ours.</summary>
    public static string KeyOf(Guid id) => $"{Prefix}{id:N}";

    /// <summary>Whether a message at the backend was written by the bot.</summary>
    public static bool IsOurs(string messageId) => messageId.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}
