using System.Text.RegularExpressions;

namespace CspSupportBot.Tests.Wordings;

/// <summary>Which Latin words may stand in Japanese.</summary>
public static partial class LatinWords
{
    private static readonly HashSet<string> Names =
    [
        // Products and companies.
        "Microsoft", "Azure", "azure", "Office", "Dynamics", "Enterprise", "Mobility", "Security", "Contoso", "Tailspin", "Backup", "Entra", "Lifecycle", "Services", "Premier", "portal",

        // Letters of the impact, ticket numbers and abbreviations that Japanese has too.
        "A", "B", "C", "CSP", "ID", "VPN", "Web", "JST", "GDAP", "MSRC", "NET", "SDK", "P", "REST", "API",

        // The name of the other language, and what an e-mail address looks like.
        "English", "name", "company", "example",
    ];

    /// <summary>The others.</summary>
    public static IEnumerable<string> NotAllowed(string text) => Run().Matches(text).Select(match => match.Value).Where(word => !Names.Contains(word));

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Run();
}
