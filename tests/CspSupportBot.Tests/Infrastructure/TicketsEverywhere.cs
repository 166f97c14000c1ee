using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>Counts tickets where they must be equal: here, and at the backend.</summary>
public static class TicketsEverywhere
{
    /// <summary>The states of the owner's tickets, as <c>GET /api/tickets</c> tells them.</summary>
    public static async Task<IReadOnlyList<string>> StatesHereAsync(HttpClient http, string owner)
    {
        var page = await http.GetFromJsonAsync<JsonNode>("/api/tickets?take=200");
        return [.. page!["items"]!.AsArray()
            .Where(ticket => ticket!["owner"]!.ToString() == owner)
            .Select(ticket => ticket!["state"]!.ToString())];
    }

    /// <summary>How many tickets the embedded backend has of this owner.</summary>
    public static Task<long> CountAtBackendAsync(TestStore store, string owner) =>
        store.CountAtBackendAsync("json_extract(Body, '$.OwnerName') = @owner", owner);
}
