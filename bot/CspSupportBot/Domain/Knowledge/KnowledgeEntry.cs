namespace CspSupportBot.Domain.Knowledge;

/// <summary>One question about the programme with its answer, in one language.</summary>
/// <param name="Id">The same in every language, such as "response-times".</param>
/// <param name="Language">ISO 639-1, such as "ja".</param>
/// <param name="Question">As the title of the answer says it.</param>
/// <param name="AskedAs">Other ways to ask it, keywords and slang; only for finding, never shown.</param>
/// <param name="Sources">Title and year of each document that the answer rests on.</param>
/// <param name="Links">Where to read or do more; may be empty.</param>
/// <param name="Rules">Ids of the rules of the rulebook that the answer tells, such as "CSP-09"; they trace it, and are not shown.</param>
/// <param name="Answer">Paragraphs; a line that begins with "- " is an item of a list.</param>
public sealed record KnowledgeEntry(
    string Id,
    string Language,
    string Question,
    IReadOnlyList<string> AskedAs,
    IReadOnlyList<string> Sources,
    IReadOnlyList<KnowledgeLink> Links,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Answer);

/// <param name="Address">Always https.</param>
public sealed record KnowledgeLink(string Text, Uri Address);
