using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Filing;

/// <summary>
/// Proposes Azure's classification from what the person wrote, so that nobody has to pick from two long lists.
/// A ranking anyone can follow: each word of a service's or classification's name that stands in the text counts, the title's
/// twice; the name of the service weighs more than that of the classification. Where a resource is named by its id, only what its type belongs to is proposed.
/// </summary>
public static class ProblemProposal
{
    private const int ServiceWeight = 3;

    /// <summary>The best fit; where nothing fits, the last of the catalogue, which is kept for problems it does not list.</summary>
    public static AzureProblem Of(IReadOnlyList<AzureProblem> catalog, string title, string description)
    {
        var resource = AzureResource.In($"{title}\n{description}");
        IReadOnlyList<AzureProblem> ofResource = resource is null ? [] : [.. catalog.Where(problem => resource.IsOf(problem.ResourceTypes))];
        var titleWords = Words(title);
        var allWords = Words(description).Concat(titleWords).ToHashSet(StringComparer.Ordinal);

        int Score(string name) => Words(name).Sum(word => (allWords.Contains(word) ? 1 : 0) + (titleWords.Contains(word) ? 1 : 0));

        var best = (ofResource.Count > 0 ? ofResource : catalog)
            .Select(problem => (Problem: problem, Score: (ServiceWeight * Score(problem.ServiceName)) + Score(problem.ClassificationName)))
            .MaxBy(scored => scored.Score);
        return best.Score > 0 || ofResource.Count > 0 ? best.Problem : catalog[^1];
    }

    // Plurals and the smallest words say nothing about which service is meant.
    private static HashSet<string> Words(string text) => FoldedText.Of(text)
        .Split([' ', ',', '.', ';', ':', '/', '(', ')', '-', '?', '!', '"', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Length > 3 ? word.TrimEnd('s') : word)
        .Where(word => word.Length > 1 && word is not ("and" or "or" or "the" or "to" or "of" or "in" or "on" or "my" or "is" or "with" or "azure" or "not" or "for" or "a"))
        .ToHashSet(StringComparer.Ordinal);
}
