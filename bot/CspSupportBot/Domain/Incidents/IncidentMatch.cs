using CspSupportBot.Domain.Search;

namespace CspSupportBot.Domain.Incidents;

/// <summary>Which known incidents may be what a ticket is about.</summary>
public static class IncidentMatch
{
    private static readonly char[] Separators = [' ', ',', '.', ';', ':', '/', '(', ')', '-', '"', '\''];

    // Words that stand in the names of half of the services.
    private static readonly HashSet<string> Common =
        ["azure", "microsoft", "service", "running", "management", "and", "for", "the", "with", "online", "windows", "linux", "account", "app", "apps"];

    /// <summary>Those that hit the service, by its name or a word of it in the title; those about more of what was written come first.</summary>
    /// <param name="serviceName">Of Azure's catalogue, such as "Virtual Machine running Windows"; null where none is known.</param>
    /// <param name="title">What the person wrote.</param>
    public static IReadOnlyList<KnownIncident> Of(IEnumerable<KnownIncident> incidents, string? serviceName, string title)
    {
        var service = Words(serviceName ?? "");
        var written = Words(title);
        return [.. incidents
            .Select(incident => (Incident: incident, Score: Score(incident, service, written)))
            .Where(scored => scored.Score > 0)
            .OrderByDescending(scored => scored.Score)
            .ThenByDescending(scored => scored.Incident.Since)
            .Select(scored => scored.Incident)];
    }

    // The service counts most: who writes of a machine may mean any.
    private static int Score(KnownIncident incident, HashSet<string> service, HashSet<string> written)
    {
        var names = incident.Services.Select(Words).ToList();
        var byService = names.Exists(name => name.Count > 0 && name.IsSubsetOf(service)) ? 4 : 0;
        var byWords = names.Exists(name => name.Count > 0 && name.IsSubsetOf(written)) ? 2 : 0;
        var byRegion = byService + byWords > 0 && incident.Regions.Any(region => Words(region) is { Count: > 0 } words && words.IsSubsetOf(written)) ? 1 : 0;
        return byService + byWords + byRegion;
    }

    private static HashSet<string> Words(string text) => FoldedText.Of(text)
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Length > 3 ? word.TrimEnd('s') : word)
        .Where(word => word.Length > 1 && !Common.Contains(word))
        .ToHashSet(StringComparer.Ordinal);
}
