using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>The product's sample customers and services, read from its own data file, so that its sample names work here too.</summary>
internal static class SampleAzure
{
    public static IReadOnlyList<AzureTenant> Tenants() => [.. Items(Read(), "customers").Select(customer => new AzureTenant(
        Text(customer, "tenantId"),
        Text(customer, "name"),
        RoleOf(Text(customer, "access")),
        [.. Items(customer, "subscriptions").Select(one => new AzureSubscription(Text(one, "id"), Text(one, "name")))]))];

    public static IReadOnlyList<SupportService> Services() => [.. Items(Read(), "services").Select(service => new SupportService(
        Text(service, "id"),
        Text(service, "name"),
        [.. (service["resourceTypes"] as JsonArray ?? []).Select(type => type!.GetValue<string>())],
        [.. Items(service, "problemClassifications").Select(problem => new ProblemClassification(
            Text(problem, "id"),
            Text(problem, "name"),
            [.. Items(problem, "secondaryConsent").Select(consent => new SecondaryConsent(Text(consent, "type"), Text(consent, "description")))]))]))];

    private static AzureRole RoleOf(string access) => access switch
    {
        "full" or "azureRole" => AzureRole.SupportRequestContributor,
        "none" or "expired" => AzureRole.NotAdmitted,
        _ => AzureRole.None,
    };

    private static JsonObject Read() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Azure", "sample-data.json")))!.AsObject();

    private static IEnumerable<JsonObject> Items(JsonObject of, string name) => (of[name] as JsonArray ?? []).Select(one => one!.AsObject());

    private static string Text(JsonObject of, string name) => of[name]?.GetValue<string>() ?? string.Empty;
}
