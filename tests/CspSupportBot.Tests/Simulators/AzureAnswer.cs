using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Simulators;

/// <summary>What Resource Manager answered.</summary>
internal sealed record AzureAnswer(HttpStatusCode Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public string? Code => Body?["error"]?["code"]?.GetValue<string>();

    public string? Message => Body?["error"]?["message"]?.GetValue<string>();

    public string? Header(string name) => Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.Single() : null;
}
