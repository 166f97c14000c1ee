using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CspSupportBot.Simulators.Teams;
using Microsoft.AspNetCore.WebUtilities;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A page of a list: <c>{value,nextLink}</c>, narrowed by <c>$filter</c>, as long as <c>$top</c> allows.</summary>
internal static class Listing
{
    /// <param name="fields">Fields of <c>properties</c> that a filter may name.</param>
    public static ConnectorAnswer Of(ConnectorCall call, Uri address, IEnumerable<JsonObject> all, IReadOnlyList<string> fields, int usual, int most)
    {
        string asked = call.Query["$top"].ToString();
        int top = usual;
        if (asked.Length > 0 && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out top) || top < 1 || top > most))
        {
            return ArmError.BadValue("$top", $"must be a number from 1 to {most}.");
        }

        if (!ODataFilter.TryParse(call.Query["$filter"].ToString(), fields, out ODataFilter? filter))
        {
            return ArmError.Of(400, "InvalidFilterInQueryString", $"The filter '{call.Query["$filter"]}' can't be read.", "$filter");
        }

        int skip = Skip(call.Query["$skiptoken"].ToString());
        List<JsonObject> rest = [.. all.Where(one => filter.Matches(one["properties"]!.AsObject())).Skip(skip)];
        JsonObject page = new() { ["value"] = new JsonArray([.. rest.Take(top)]) };
        if (rest.Count > top)
        {
            page["nextLink"] = Next(call, address, skip + top);
        }

        return new ConnectorAnswer(200, page);
    }

    private static int Skip(string token) =>
        token.Length == 0 ? 0 : int.Parse(Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(token)), CultureInfo.InvariantCulture);

    private static string Next(ConnectorCall call, Uri address, int skip)
    {
        Dictionary<string, string?> query = call.Query.ToDictionary(one => one.Key, one => (string?)one.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        query["$skiptoken"] = WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(skip.ToString(CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(new Uri(address, call.Request.RawTarget.Split('?')[0]).AbsoluteUri, query);
    }
}
