using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CspSupportBot.Simulators.Teams;

namespace CspSupportBot.Tests.Infrastructure;

/// <summary>Counts tickets where they must be equal: here, and at the backend.</summary>
public static partial class TicketsEverywhere
{
    /// <summary>Whether it is the card of a filed ticket, and not a summary that names one.</summary>
    public static bool IsFiledCard(BotMessage message) => FiledHeading().IsMatch(message.VisibleText);

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

    [GeneratedRegex("CSP-[0-9]+ · Filed, awaiting first response")]
    private static partial Regex FiledHeading();
}
