using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Domain.Severity;

/// <summary>
/// Proposes a business impact from what a person says instead of choosing one. Severity follows the stated impact (programme page: A production services
/// down, B partially impacted, C still available or non-production), so a list of words that people state it with is enough, and anyone can follow it: the
/// words are in SeverityWords.resx. It proposes only; a person chooses.
/// </summary>
public static class SeverityCoach
{
    /// <summary>The impact that the words point to; null where they point to none, or to several.</summary>
    /// <param name="text">In any of the bot's languages, as typed.</param>
    public static SeveritySuggestion? Suggest(string text)
    {
        var said = SeverityWords.In(FoldedText.Of(text)).ToLookup(phrase => phrase.Meaning, phrase => phrase.Words);

        // A test environment that is down for everybody is no production.
        if (said.Contains(SeverityMeaning.NonProduction))
        {
            return said.Contains(SeverityMeaning.Production) ? null : Because(BusinessImpact.Minimal, said[SeverityMeaning.NonProduction]);
        }

        var isProductionDown = said.Contains(SeverityMeaning.Down) && said.Contains(SeverityMeaning.Production);
        return (said.Contains(SeverityMeaning.Critical), said.Contains(SeverityMeaning.Moderate), said.Contains(SeverityMeaning.Minimal), isProductionDown) switch
        {
            (true, false, false, _) => Because(BusinessImpact.Critical, said[SeverityMeaning.Critical]),
            (false, true, false, _) => Because(BusinessImpact.Moderate, said[SeverityMeaning.Moderate]),
            (false, false, true, false) => Because(BusinessImpact.Minimal, said[SeverityMeaning.Minimal]),
            (false, false, false, true) => Because(BusinessImpact.Critical, said[SeverityMeaning.Production].Concat(said[SeverityMeaning.Down])),
            _ => null,
        };
    }

    private static SeveritySuggestion Because(BusinessImpact impact, IEnumerable<string> words) => new(impact, [.. words.Distinct()]);
}

/// <param name="Because">The words that led to it, as they stand in the list, at least one.</param>
public sealed record SeveritySuggestion(BusinessImpact Impact, IReadOnlyList<string> Because);
