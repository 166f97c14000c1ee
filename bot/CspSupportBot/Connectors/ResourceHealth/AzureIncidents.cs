using System.Text.Json;
using CspSupportBot.Connectors.Arm;
using CspSupportBot.Connectors.AzureSupport;
using CspSupportBot.Domain.Incidents;
using Microsoft.Extensions.Options;

namespace CspSupportBot.Connectors.ResourceHealth;

/// <summary>What Azure's Service Health knows to be broken for a subscription (Microsoft.ResourceHealth, events).</summary>
public sealed class AzureIncidents(ArmClient arm, ConversationPatience patience, IOptions<AzureSupportOptions> options, TimeProvider clock) : IKnownIncidents
{
    private const string ApiVersion = "2024-02-01";

    public async Task<IReadOnlyList<KnownIncident>?> ListAsync(string customerTenantId, string subscriptionId, CancellationToken cancellationToken)
    {
        if (patience.IsLost)
        {
            return null;
        }

        using var limit = new CancellationTokenSource(options.Value.ConversationWaits, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var answer = await arm.ListAsync(
                customerTenantId, $"/subscriptions/{Uri.EscapeDataString(subscriptionId)}/providers/Microsoft.ResourceHealth/events?api-version={ApiVersion}", both.Token);
            patience.Waited(isAnswered: true);
            return answer.Holds(out var items, out _) ? [.. items.Select(Read).OfType<KnownIncident>()] : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Late is as good as unknown.
            patience.Waited(isAnswered: false);
            return null;
        }
    }

    /// <summary>Null for what is over, planned, or only advice, and for what is no event.</summary>
    public static KnownIncident? Read(JsonElement item) =>
        TicketReader.Read(item, HealthJson.Default.ResourceEventProperties) is { Name: { } trackingId, Properties: { } shown, Type: var type } && IsEvent(type) && IsActive(shown)
            ? new KnownIncident(
                trackingId,
                shown.Title ?? trackingId,
                shown.Summary ?? "",
                Distinct(shown.Impact?.Select(impact => impact?.ImpactedService)),
                Distinct(shown.Impact?.SelectMany(impact => impact?.ImpactedRegions ?? []).Where(region => !IsOver(region?.Status)).Select(region => region?.ImpactedRegion)),
                shown.ImpactStartTime)
            {
                UpdatedAt = shown.LastUpdateTime,
                TakesTickets = shown.EnableMicrosoftSupport ?? true,
            }
            : null;

    private static bool IsEvent(string? type) => type is null || type.EndsWith("/events", StringComparison.OrdinalIgnoreCase);

    private static bool IsActive(EventProperties shown) =>
        !IsOver(shown.Status) && shown.EventType?.ToUpperInvariant() is not ("PLANNEDMAINTENANCE" or "HEALTHADVISORY" or "RCA" or "BILLING" or "SECURITYADVISORY");

    private static bool IsOver(string? status) => string.Equals(status, "Resolved", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Distinct(IEnumerable<string?>? names) => [.. (names ?? []).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}
