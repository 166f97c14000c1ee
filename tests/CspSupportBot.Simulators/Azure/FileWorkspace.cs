namespace CspSupportBot.Simulators.Azure;

/// <summary>Where files are put: before the ticket that they belong to, for a day; or under the number of a ticket that is filed, for half a year.</summary>
public sealed record FileWorkspace(string SubscriptionId, string Name, DateTimeOffset CreatedAt)
{
    public DateTimeOffset ExpiresAt { get; init; } = CreatedAt.AddDays(1);

    internal List<UploadedFile> Files { get; } = [];

    internal string Path => $"/subscriptions/{SubscriptionId}/providers/Microsoft.Support/fileWorkspaces/{Name}";
}
