using CspSupportBot.Domain.Search;
using CspSupportBot.Domain.Tickets;

namespace CspSupportBot.Dialogs.Questions;

/// <summary>What people call the business impacts, in either language.</summary>
public static class ImpactNames
{
    public static IReadOnlyList<string> Of(BusinessImpact impact)
    {
        var letter = impact.Letter();
        return [$"sev {letter}", $"severity {letter}", $"impact {letter}", $"重大度 {letter}", $"重大度{letter}", $"影響度 {letter}", $"影響度{letter}", .. Plain(impact)];
    }

    /// <summary>The impact that is meant; null where none is.</summary>
    public static BusinessImpact? Read(string typed)
    {
        var wanted = FoldedText.Of(typed);
        return BusinessImpacts.MostSevereFirst
            .Where(impact => Of(impact).Append($"{impact.Letter()}").Any(name => FoldedText.Of(name) == wanted))
            .Select(impact => (BusinessImpact?)impact)
            .FirstOrDefault();
    }

    private static IReadOnlyList<string> Plain(BusinessImpact impact) => impact switch
    {
        BusinessImpact.Critical => ["critical", "重大", "緊急"],
        BusinessImpact.Moderate => ["moderate", "中程度", "中"],
        _ => ["minimal", "最小限", "軽微"],
    };
}
