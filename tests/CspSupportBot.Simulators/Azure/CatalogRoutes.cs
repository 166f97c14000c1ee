using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Simulators.Azure;

/// <summary>The services that tickets can be about, and what can be wrong with each.</summary>
internal sealed class CatalogRoutes(ArmSimulator arm)
{
    private const string Services = "/providers/Microsoft.Support/services";
    private const string Problems = $"{Services}/{{service}}/problemClassifications";

    public void Map(ArmRoutes routes)
    {
        routes.Get(ArmOperations.ListServices, Services, _ => List(arm.Services.Select(one => one.ToJson())));
        routes.Get(ArmOperations.GetService, Services + "/{service}", call => Show(call, Service(call)?.ToJson()));
        routes.Get(ArmOperations.ListProblems, Problems, call => Service(call) is { } service
            ? List(service.Problems.Select(service.ToJson)) : ArmError.NotFound(call.Request.Path));
        routes.Get(ArmOperations.GetProblem, Problems + "/{problem}", call => Show(call, Problem(call)));
    }

    private static ConnectorAnswer List(IEnumerable<JsonObject> all) => new(200, new JsonObject { ["value"] = new JsonArray([.. all]) });

    private static ConnectorAnswer Show(ConnectorCall call, JsonObject? one) => one is null ? ArmError.NotFound(call.Request.Path) : new ConnectorAnswer(200, one);

    private SupportService? Service(ConnectorCall call) => arm.FindService(call["service"]);

    private JsonObject? Problem(ConnectorCall call) =>
        Service(call) is { } service && service.Problems.FirstOrDefault(one => one.Name == call["problem"]) is { } problem ? service.ToJson(problem) : null;
}
