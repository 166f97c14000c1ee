using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>The product's sample customers and services, read from its own data file, so that its sample names work here too.</summary>
internal static class SampleAzure
{
    // The sample data has no resource types; without some, nothing could be proposed from a resource.
    private static readonly Dictionary<string, string[]> ResourceTypes = new(StringComparer.Ordinal)
    {
        ["Virtual Machine running Windows"] = ["MICROSOFT.CLASSICCOMPUTE/VIRTUALMACHINES", "MICROSOFT.COMPUTE/VIRTUALMACHINES"],
        ["Virtual Machine running Linux"] = ["MICROSOFT.CLASSICCOMPUTE/VIRTUALMACHINES", "MICROSOFT.COMPUTE/VIRTUALMACHINES"],
        ["Azure SQL Database"] = ["MICROSOFT.SQL/SERVERS", "MICROSOFT.SQL/SERVERS/DATABASES"],
        ["App Service (Web Apps)"] = ["MICROSOFT.WEB/SITES"],
        ["Storage Account Management"] = ["MICROSOFT.STORAGE/STORAGEACCOUNTS"],
        ["Virtual Network"] = ["MICROSOFT.NETWORK/VIRTUALNETWORKS"],
        ["VPN Gateway and ExpressRoute"] = ["MICROSOFT.NETWORK/VIRTUALNETWORKGATEWAYS", "MICROSOFT.NETWORK/EXPRESSROUTECIRCUITS"],
        ["Azure Kubernetes Service"] = ["MICROSOFT.CONTAINERSERVICE/MANAGEDCLUSTERS"],
        ["Azure Monitor"] = ["MICROSOFT.INSIGHTS/COMPONENTS", "MICROSOFT.OPERATIONALINSIGHTS/WORKSPACES"],
        ["Azure Backup"] = ["MICROSOFT.RECOVERYSERVICES/VAULTS"],
        ["Key Vault"] = ["MICROSOFT.KEYVAULT/VAULTS"],
        ["Azure Cosmos DB"] = ["MICROSOFT.DOCUMENTDB/DATABASEACCOUNTS"],
    };

    public static IReadOnlyList<AzureTenant> Tenants() => [.. Items(Read(), "customers").Select(customer => new AzureTenant(
        Text(customer, "tenantId"),
        Text(customer, "name"),
        RoleOf(Text(customer, "access")),
        [.. Items(customer, "subscriptions").Select(one => new AzureSubscription(Text(one, "id"), Text(one, "name")))]))];

    public static IReadOnlyList<SupportService> Services() => [.. Items(Read(), "services").Select(service => new SupportService(
        Text(service, "id"),
        Text(service, "name"),
        ResourceTypes.GetValueOrDefault(Text(service, "name"), []),
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
