namespace CspSupportBot.Simulators.Azure;

/// <summary>Where files are put before the ticket that they belong to; it lives for a day.</summary>
public sealed record FileWorkspace(string SubscriptionId, string Name, DateTimeOffset CreatedAt)
{
    public DateTimeOffset ExpiresAt => CreatedAt.AddDays(1);

    internal List<UploadedFile> Files { get; } = [];

    internal string Path => $"/subscriptions/{SubscriptionId}/providers/Microsoft.Support/fileWorkspaces/{Name}";
}
