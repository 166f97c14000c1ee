using System.Text.Json.Nodes;

namespace CspSupportBot.Simulators.Azure;

/// <summary>A service that tickets are about. Its id in the API is <see cref="Path"/>; the name there is the id here.</summary>
public sealed record SupportService(string Name, string DisplayName, IReadOnlyList<string> ResourceTypes, IReadOnlyList<ProblemClassification> Problems)
{
    public string Path => $"/providers/Microsoft.Support/services/{Name}";

    public string PathOf(ProblemClassification problem) => $"{Path}/problemClassifications/{problem.Name}";

    internal JsonObject ToJson() => new()
    {
        ["id"] = Path,
        ["name"] = Name,
        ["type"] = "Microsoft.Support/services",
        ["properties"] = new JsonObject
        {
            ["displayName"] = DisplayName,
            ["resourceTypes"] = new JsonArray([.. ResourceTypes.Select(one => JsonValue.Create(one))]),
        },
    };

    internal JsonObject ToJson(ProblemClassification problem)
    {
        JsonObject properties = new() { ["displayName"] = problem.DisplayName };
        if (problem.Consents.Count > 0)
        {
            properties["secondaryConsentEnabled"] = new JsonArray([.. problem.Consents.Select(one =>
                new JsonObject { ["description"] = one.Description, ["type"] = one.Type })]);
        }

        return new JsonObject
        {
            ["id"] = PathOf(problem),
            ["name"] = problem.Name,
            ["type"] = "Microsoft.Support/problemClassifications",
            ["properties"] = properties,
        };
    }
}
