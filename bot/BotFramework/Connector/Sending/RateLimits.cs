namespace Microsoft.Bot.Connector.Sending;

/// <summary>What one bot may do.</summary>
/// <param name="Writes">Messages, edits and deletions in one conversation.</param>
/// <param name="Reads">Questions about one conversation, such as who its members are.</param>
/// <param name="Tenant">Calls of all kinds in all conversations of one tenant.</param>
internal sealed record RateLimits(
    IReadOnlyList<RateWindow> Writes,
    IReadOnlyList<RateWindow> Reads,
    IReadOnlyList<RateWindow> Tenant);
