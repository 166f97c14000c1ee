using System.Text.Json;
using CspSupportBot.Domain.Customers;
using CspSupportBot.Domain.Filing;

namespace CspSupportBot.Connectors.Arm;

/// <summary>The subscriptions of a customer on which the bot's app has any role.</summary>
public sealed class ArmSubscriptions(ArmClient arm)
{
    private const string Address = "/subscriptions?api-version=2022-12-01";

    public async Task<Answer<IReadOnlyList<AzureSubscription>>> ListAsync(string customerTenantId, CancellationToken cancellationToken) =>
        (await arm.ListAsync(customerTenantId, Address, cancellationToken)).Then<IReadOnlyList<AzureSubscription>>(
            items => [.. items.Select(Read).OfType<AzureSubscription>()]);

    private static AzureSubscription? Read(JsonElement item) =>
        Text(item, "subscriptionId") is { } id ? new AzureSubscription(id, Text(item, "displayName") ?? id) : null;

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
