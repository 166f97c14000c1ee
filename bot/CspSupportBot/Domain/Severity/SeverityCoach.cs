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
        var said = SeverityWords.In(FoldedText.Of(text)).ToList();

        // A test environment that is down for everybody is no production.
        if (Says(SeverityMeaning.NonProduction))
        {
            return Says(SeverityMeaning.Production) ? null : Because(BusinessImpact.Minimal, SeverityMeaning.NonProduction);
        }

        var isProductionDown = Says(SeverityMeaning.Down) && Says(SeverityMeaning.Production);
        return (Says(SeverityMeaning.Critical), Says(SeverityMeaning.Moderate), Says(SeverityMeaning.Minimal), isProductionDown) switch
        {
            (true, false, false, _) => Because(BusinessImpact.Critical, SeverityMeaning.Critical),
            (false, true, false, _) => Because(BusinessImpact.Moderate, SeverityMeaning.Moderate),
            (false, false, true, false) => Because(BusinessImpact.Minimal, SeverityMeaning.Minimal),
            (false, false, false, true) => Because(BusinessImpact.Critical, SeverityMeaning.Production, SeverityMeaning.Down),
            _ => null,
        };

        bool Says(SeverityMeaning meaning) => said.Exists(phrase => phrase.Meaning == meaning);

        SeveritySuggestion Because(BusinessImpact impact, params SeverityMeaning[] meanings) =>
            new(impact, [.. said.Where(phrase => meanings.Contains(phrase.Meaning)).Select(phrase => phrase.Words).Distinct()]);
    }
}

/// <param name="Because">The words that led to it, as they stand in the list, at least one.</param>
public sealed record SeveritySuggestion(BusinessImpact Impact, IReadOnlyList<string> Because);
