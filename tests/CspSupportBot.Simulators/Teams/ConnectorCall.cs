using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CspSupportBot.Simulators.Teams;

/// <summary>A request on its way to the handler of its route.</summary>
internal sealed record ConnectorCall(RecordedRequest Request, RouteValueDictionary Route, IQueryCollection Query)
{
    public string this[string routeValue] => Route[routeValue]?.ToString() ?? string.Empty;

    public JsonObject? Body { get; } = Request.Json as JsonObject;

    public bool IsForTenant(Guid tenantId) => Guid.TryParse(this["tenantId"], out Guid asked) && asked == tenantId;
}
