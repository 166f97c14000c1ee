using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Login;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>The subscriptions that the caller can see: those of the token's tenant, where the app has a role.</summary>
internal sealed class SubscriptionRoutes(ArmSimulator arm, Func<RecordedRequest, IssuedToken> caller)
{
    public void Map(ArmRoutes routes) => routes.Get(ArmOperations.ListSubscriptions, "/subscriptions", List);

    private ConnectorAnswer List(ConnectorCall call)
    {
        string tenantId = caller(call.Request).Tenant;
        AzureTenant? tenant = arm.FindTenant(tenantId);
        List<JsonObject> seen = [.. (tenant is { Role: >= AzureRole.Reader } ? tenant.Subscriptions : []).Select(one => new JsonObject
        {
            ["id"] = $"/subscriptions/{one.Id}",
            ["subscriptionId"] = one.Id,
            ["tenantId"] = tenantId,
            ["displayName"] = one.Name,
            ["state"] = "Enabled",
            ["subscriptionPolicies"] = new JsonObject { ["locationPlacementId"] = "Public_2014-09-01", ["quotaId"] = "CSP_2015-05-01", ["spendingLimit"] = "Off" },
            ["authorizationSource"] = "RoleBased",
            ["managedByTenants"] = new JsonArray(),
        })];
        return new ConnectorAnswer(200, new JsonObject
        {
            ["value"] = new JsonArray([.. seen]),
            ["count"] = new JsonObject { ["type"] = "Total", ["value"] = seen.Count },
        });
    }
}
